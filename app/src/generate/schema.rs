//! `docs/schema.sql`: the whole schema on one page.

use std::fmt::Write as _;

use crate::migrations::TIMELINE;

const HEAD: &str = "\
-- The whole schema, for reading: the steps of migrations/ in their order. Written by
-- `clairiere generate`; what is run is the steps themselves.
--
-- On PostgreSQL, what is marked `-- pg:` is run too, and every table with a `tenant_id` stands
-- under row security: the role `clairiere_shop`, which each transaction of a shop takes, sees the
-- rows of the shop the transaction named, and none when it named none.
";

/// Every step, one after the other; the file as a whole makes an SQLite database.
pub(super) fn text() -> String {
    let mut text = HEAD.to_owned();
    for step in TIMELINE {
        let _ = write!(
            text,
            "\n-- ==== {} ====\n\n{}\n",
            step.name,
            step.sql.trim_end()
        );
        if !step.sqlite.is_empty() {
            let _ = writeln!(text, "{}", step.sqlite.trim_end());
        }
        for line in step.postgres.lines() {
            text.push_str(format!("-- pg: {line}").trim_end());
            text.push('\n');
        }
    }
    text
}
