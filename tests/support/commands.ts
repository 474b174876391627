import { chromium } from '@playwright/test'
import { spawn, type ChildProcess } from 'node:child_process'
import { chromiumProgram, rootArgs } from './programs.ts'

export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface Running {
  readonly child: ChildProcess
  readonly ended: Promise<Ended>
  /** Settles once what the program said matches; rejects when it ended without. */
  said(words: RegExp): Promise<RegExpMatchArray>
}

type Environment = Readonly<Record<string, string | undefined>>

/** Runs a script of the project as a user does. */
export function runScript(words: readonly string[], env: Environment = {}): Running {
  const child = spawn(process.execPath, [...words], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const heard = { stdout: '', stderr: '' }
  child.stdout.on('data', (data) => (heard.stdout += String(data)))
  child.stderr.on('data', (data) => (heard.stderr += String(data)))
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, ...heard })))
  return { child, ended, said: (words) => said(child, words, () => heard.stdout + heard.stderr) }
}

function said(child: ChildProcess, words: RegExp, heard: () => string): Promise<RegExpMatchArray> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const match = heard().match(words)
      if (match) resolve(match)
    }
    look()
    child.stdout?.on('data', look)
    child.stderr?.on('data', look)
    child.on('close', () => reject(new Error(`It ended without saying ${String(words)}: ${heard()}`)))
  })
}

/** Pictures of pages with one line of text each, as PNG. */
export async function pagesOf(texts: readonly string[]): Promise<readonly Buffer[]> {
  const browser = await chromium.launch({ executablePath: chromiumProgram(), args: [...rootArgs] })
  try {
    const page = await browser.newPage({ viewport: { width: 1000, height: 300 } })
    const pictures: Buffer[] = []
    for (const text of texts) {
      await page.setContent(`<body style="font: 40px serif; margin: 60px; background: #fff">${text}</body>`)
      pictures.push(await page.screenshot())
    }
    return pictures
  } finally {
    await browser.close()
  }
}
