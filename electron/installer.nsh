; What the installer for Windows does besides: under "Open with" it offers Fonds for the files that Fonds takes in.
; It never becomes the program they open with by themselves, which `fileAssociations` of electron-builder would make it.

!macro eachExtension do
  !insertmacro ${do} "jpg"
  !insertmacro ${do} "jpeg"
  !insertmacro ${do} "png"
  !insertmacro ${do} "webp"
  !insertmacro ${do} "gif"
  !insertmacro ${do} "bmp"
  !insertmacro ${do} "avif"
  !insertmacro ${do} "heic"
  !insertmacro ${do} "heif"
  !insertmacro ${do} "svg"
  !insertmacro ${do} "tif"
  !insertmacro ${do} "tiff"
  !insertmacro ${do} "pdf"
  !insertmacro ${do} "djvu"
  !insertmacro ${do} "djv"
  !insertmacro ${do} "jp2"
  !insertmacro ${do} "jpx"
  !insertmacro ${do} "jpf"
  !insertmacro ${do} "jpm"
  !insertmacro ${do} "j2k"
  !insertmacro ${do} "j2c"
  !insertmacro ${do} "jpc"
!macroend

!macro offer extension
  WriteRegNone SHELL_CONTEXT "Software\Classes\.${extension}\OpenWithProgids" "Fonds.Scan"
!macroend

!macro takeBack extension
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.${extension}\OpenWithProgids" "Fonds.Scan"
!macroend

!macro tellWindows
  ; SHCNE_ASSOCCHANGED, SHCNF_FLUSH
  System::Call "shell32::SHChangeNotify(i 0x08000000, i 0x1000, i 0, i 0)"
!macroend

!macro customInstall
  WriteRegStr SHELL_CONTEXT "Software\Classes\Fonds.Scan\DefaultIcon" "" '"$appExe",0'
  WriteRegStr SHELL_CONTEXT "Software\Classes\Fonds.Scan\shell\open" "FriendlyAppName" "Fonds"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Fonds.Scan\shell\open\command" "" '"$appExe" "%1"'
  !insertmacro eachExtension offer
  !insertmacro tellWindows
!macroend

!macro customUnInstall
  !insertmacro eachExtension takeBack
  DeleteRegKey SHELL_CONTEXT "Software\Classes\Fonds.Scan"
  !insertmacro tellWindows
!macroend
