//! What a reader sees in a page: links to follow, forms to send.

/// A form of a page, filled in as the page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// Where it goes.
    pub action: String,
    /// Whether it is sent by `POST`.
    pub is_post: bool,
    /// Names and values.
    pub fields: Vec<(String, String)>,
}

struct Tag<'a> {
    name: &'a str,
    inside: &'a str,
    after: &'a str,
}

/// The tags of a page, in order.
fn tags(html: &str) -> Vec<Tag<'_>> {
    let mut found = Vec::new();
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        rest = &rest[start + 1..];
        let Some(end) = end_of_tag(rest) else { break };
        let (tag, after) = (&rest[..end], &rest[end + 1..]);
        let cut = tag.find(|c: char| c.is_whitespace()).unwrap_or(tag.len());
        found.push(Tag {
            name: &tag[..cut],
            inside: &tag[cut..],
            after,
        });
        rest = after;
    }
    found
}

/// A `>` between quotes is text.
fn end_of_tag(text: &str) -> Option<usize> {
    let mut quote = None;
    for (at, c) in text.char_indices() {
        match (quote, c) {
            (None, '>') => return Some(at),
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if open == c => quote = None,
            _ => {}
        }
    }
    None
}

impl Tag<'_> {
    fn attribute(&self, name: &str) -> Option<String> {
        let needle = format!(" {name}=\"");
        let flat = self.inside.replace(['\n', '\t'], " ");
        let from = flat.find(&needle)? + needle.len();
        let to = flat[from..].find('"')? + from;
        Some(unescaped(&flat[from..to]))
    }

    fn has(&self, word: &str) -> bool {
        self.inside.split_whitespace().any(|found| found == word)
    }

    fn text(&self) -> String {
        unescaped(self.after.split('<').next().unwrap_or(""))
    }
}

fn unescaped(text: &str) -> String {
    [
        ("&#60;", "<"),
        ("&#62;", ">"),
        ("&#34;", "\""),
        ("&#39;", "'"),
        ("&#38;", "&"),
    ]
    .into_iter()
    .chain([
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&amp;", "&"),
    ])
    .fold(text.to_owned(), |text, (written, meant)| {
        text.replace(written, meant)
    })
}

/// The addresses a page leads to, without their fragment.
pub fn links(html: &str) -> Vec<String> {
    let attributes = ["href", "src", "hx-get", "data-href", "content"];
    let all = tags(html)
        .into_iter()
        .flat_map(|tag| attributes.map(|name| tag.attribute(name)));
    let paths = all
        .flatten()
        .filter(|link| link.starts_with('/') && !link.starts_with("//"));
    paths
        .map(|link| link.split('#').next().unwrap_or("").to_owned())
        .collect()
}

/// The forms of a page; one without an action goes back to the page itself.
pub fn forms(page: &str, html: &str) -> Vec<Form> {
    let mut found: Vec<Form> = Vec::new();
    let mut open = false;
    let mut select = String::new();
    for tag in tags(html) {
        match (tag.name, found.last_mut()) {
            ("form", _) => {
                open = true;
                let action = tag.attribute("action").unwrap_or_else(|| page.to_owned());
                let method = tag.attribute("method").unwrap_or_default();
                let is_post = method.eq_ignore_ascii_case("post");
                found.push(Form {
                    action,
                    is_post,
                    fields: Vec::new(),
                });
            }
            ("/form", _) => open = false,
            ("select", _) => select = tag.attribute("name").unwrap_or_default(),
            (_, Some(form)) if open => fields(&tag, &select, form),
            _ => {}
        }
    }
    found
}

fn fields(tag: &Tag<'_>, select: &str, form: &mut Form) {
    let value = || tag.attribute("value").unwrap_or_default();
    let Some((name, value)) = (match tag.name {
        "input" | "button" => tag.attribute("name").map(|name| (name, value())),
        "textarea" => tag.attribute("name").map(|name| (name, tag.text())),
        "option" => (!select.is_empty()).then(|| (select.to_owned(), value())),
        _ => None,
    }) else {
        return;
    };
    let kind = tag.attribute("type").unwrap_or_default();
    let known = form.fields.iter().position(|(other, _)| *other == name);
    let picked = tag.has("checked") || tag.has("selected");
    match known {
        // Of several answers to one question the chosen one stays, or else the first.
        Some(at) if picked && kind != "checkbox" => form.fields[at].1 = value,
        Some(_) if kind != "checkbox" => {}
        _ => form.fields.push((name, value)),
    }
}
