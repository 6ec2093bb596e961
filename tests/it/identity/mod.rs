mod door;
mod history;
mod invitations;
mod reset;
mod roles;
mod second_factor;
mod sessions;
mod team;
