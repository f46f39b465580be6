// Server-sent events as they come in the body of an answer.

/** The events of a body, `{name, id, data}`, until it ends; `heard` is called whenever anything arrives. */
export async function* eventsOf(body, heard) {
  let event = {};
  for await (const line of linesOf(body, heard)) {
    if (line !== '') {
      add(event, line);
    } else {
      if (event.data !== undefined) yield event;
      event = {};
    }
  }
}

function add(event, line) {
  const colon = line.indexOf(':');
  const [field, content] = [line.slice(0, colon), line.slice(colon + 1).replace(/^ /, '')];
  if (field === 'event') event.name = content;
  else if (field === 'id') event.id = content;
  else if (field === 'data') event.data = event.data === undefined ? content : `${event.data}\n${content}`;
}

/** A line may come in many pieces, which are put together once: that of all regions has half a million letters. */
async function* linesOf(body, heard) {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let begun = [];
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    heard();
    const pieces = decoder.decode(value, { stream: true }).split('\n');
    for (let i = 0; i < pieces.length - 1; i++) {
      yield begun.length === 0 ? pieces[i] : [...begun, pieces[i]].join('');
      begun = [];
    }
    begun.push(pieces[pieces.length - 1]);
  }
}
