import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';

interface Message {
  id?: number | string;
  method?: string;
  params?: unknown;
  result?: unknown;
  error?: { message: string };
}

/** A place as the Language Server Protocol counts: from 0. */
interface Position {
  line: number;
  character: number;
}

export interface Diagnostic {
  range: { start: Position; end: Position };
  message: string;
}

export interface Completion {
  label: string;
  insertText?: string;
  textEdit?: { newText: string; range: Diagnostic['range'] };
  documentation?: string | { value: string };
}

/** A real language server in a process of its own, spoken to as an editor does. */
export class LanguageServer implements AsyncDisposable {
  private readonly child: ChildProcessWithoutNullStreams;
  private readonly pending = new Map<number | string, (message: Message) => void>();
  private readonly listeners = new Set<(message: Message) => void>();
  private readonly settings: Record<string, unknown>;
  private buffer = Buffer.alloc(0);
  private nextId = 1;

  private constructor(script: string, settings: Record<string, unknown>) {
    this.settings = settings;
    this.child = spawn(process.execPath, [script, '--stdio'], { env: { ...process.env, NODE_OPTIONS: '' } });
    this.child.stdout.on('data', (part: Buffer) => this.receive(part));
  }

  /** @param settings what the server asks its editor for, by section */
  static async start(
    script: string,
    folder: string,
    settings: Record<string, unknown>,
    initializationOptions: object,
  ): Promise<LanguageServer> {
    const server = new LanguageServer(script, settings);
    const uri = pathToFileURL(folder).href;
    await server.request('initialize', {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: 'archive' }],
      initializationOptions,
      capabilities: {
        textDocument: {
          completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown', 'plaintext'] } },
          publishDiagnostics: {},
          hover: { contentFormat: ['markdown'] },
        },
        workspace: { configuration: true, workspaceFolders: true, didChangeConfiguration: {} },
      },
    });
    server.notify('initialized', {});
    server.notify('workspace/didChangeConfiguration', { settings });
    return server;
  }

  /** Opens a text and gives what the server has to say of it, once it is of the kind that `isAwaited`. */
  async open(
    file: string,
    languageId: string,
    text: string,
    isAwaited: (diagnostics: Diagnostic[]) => boolean,
  ): Promise<Diagnostic[]> {
    const uri = pathToFileURL(file).href;
    const said = new Promise<Diagnostic[]>((resolve) => {
      const listen = (message: Message) => {
        const params = message.params as { uri: string; diagnostics: Diagnostic[] };
        if (message.method !== 'textDocument/publishDiagnostics' || !sameAddress(params.uri, uri)) return;
        if (!isAwaited(params.diagnostics)) return;
        this.listeners.delete(listen);
        resolve(params.diagnostics);
      };
      this.listeners.add(listen);
    });
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
    return said;
  }

  /** What the server proposes at a place of an open text. */
  async complete(file: string, position: Position): Promise<Completion[]> {
    const result = await this.request('textDocument/completion', {
      textDocument: { uri: pathToFileURL(file).href },
      position,
    });
    return Array.isArray(result) ? result : ((result as { items: Completion[] } | null)?.items ?? []);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const ended = new Promise((resolve) => this.child.on('close', resolve));
    this.child.kill('SIGKILL');
    await ended;
  }

  private async request(method: string, params: unknown): Promise<unknown> {
    const id = this.nextId++;
    const answer = new Promise<Message>((resolve) => this.pending.set(id, resolve));
    this.send({ id, method, params });
    const { result, error } = await answer;
    if (error) throw new Error(`${method}: ${error.message}`);
    return result;
  }

  private notify(method: string, params: unknown): void {
    this.send({ method, params });
  }

  private send(message: Message): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  private receive(part: Buffer): void {
    this.buffer = Buffer.concat([this.buffer, part]);
    for (;;) {
      const end = this.buffer.indexOf('\r\n\r\n');
      if (end === -1) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.buffer.subarray(0, end).toString())?.[1]);
      if (this.buffer.length < end + 4 + length) return;
      const message = JSON.parse(this.buffer.subarray(end + 4, end + 4 + length).toString()) as Message;
      this.buffer = this.buffer.subarray(end + 4 + length);
      this.handle(message);
    }
  }

  private handle(message: Message): void {
    if (message.method === undefined) {
      const { id = 0 } = message;
      this.pending.get(id)?.(message);
      this.pending.delete(id);
      return;
    }
    if (message.id !== undefined) this.send({ id: message.id, result: this.answer(message) });
    for (const listen of [...this.listeners]) listen(message);
  }

  /** What an editor answers: its settings; that it has done what it was asked. */
  private answer({ method, params }: Message): unknown {
    if (method !== 'workspace/configuration') return null;
    const { items } = params as { items: { section?: string }[] };
    return items.map(({ section }) => this.settings[section ?? ''] ?? null);
  }
}

/** Servers write addresses with and without escapes. */
function sameAddress(a: string, b: string): boolean {
  return decodeURIComponent(a) === decodeURIComponent(b);
}
