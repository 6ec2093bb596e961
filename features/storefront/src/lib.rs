//! A shop's public pages: choosing a service and a time, saying who comes, moving or cancelling by
//! one's own link. They work without JavaScript, and ask `booking` for everything.
