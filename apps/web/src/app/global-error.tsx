'use client';
import './tokens.css';
import './globals.css';
import '../ui/ui.css';
import '../features/failed/page-note.css';

/** The root layout failed, and with it what knows the language: this stands in its place, in both. */
export default function GlobalError({ reset }: { reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Stillgraph</title>
        <main className="page-note-outside">
          <div className="page-note" role="alert">
            <h1>The dashboard failed</h1>
            <p lang="zh-Hans">仪表板出错了。</p>
            <p className="page-note-ways">
              <button type="button" className="button primary" onClick={reset}>
                Draw it again <span lang="zh-Hans">重新绘制</span>
              </button>
            </p>
          </div>
        </main>
      </body>
    </html>
  );
}
