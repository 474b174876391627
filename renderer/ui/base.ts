// Fonts and styles that every screen stands on; imported once, by the window frame.
import '@fontsource/inter/400.css'
import '@fontsource/inter/600.css'
import '@fontsource/noto-serif/400.css'
import './han-font.css'
import './tokens.css'
import './base.css'
