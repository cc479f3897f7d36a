#include "workspace/history/database_failure.hpp"

#include "base/replaced.hpp"

#include <algorithm>
#include <soci/postgresql/soci-postgresql.h>
#include <soci/sqlite3/soci-sqlite3.h>

namespace jixiao::history {
namespace {

Message try_again() {
    return say("nothing was recorded; wait until it has finished, then try again");
}

Refusal failure_of_file(int code, std::string const& file, std::string const& why) {
    switch (code & 0xff) {  // the low byte is the kind, the others say more
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return Refusal{say("another program is writing to the history {0}", file), try_again()};
        case SQLITE_FULL:
        case SQLITE_IOERR:
            return Refusal{
                say("the history {0} cannot be read or written: {1}", file, why),
                say("nothing was recorded; check whether the disk is full, then try again")};
        case SQLITE_READONLY:
        case SQLITE_PERM:
        case SQLITE_AUTH:
        case SQLITE_CANTOPEN:
            return Refusal{say("the history {0} cannot be opened for writing: {1}", file, why),
                           say("check that the file and its folder exist and can be written, or "
                               "give another file under history in jixiao.yaml")};
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            return Refusal{
                say("{0} is not a history, or it is damaged: {1}", file, why),
                say("restore it from a backup, or give another file under history in jixiao.yaml")};
        case SQLITE_CONSTRAINT:
            return Refusal{
                say("the history {0} rejected this: {1}", file, why),
                say("another program may have closed the period; run jixiao history to see")};
        default: return Refusal{say("the history {0} cannot be used: {1}", file, why)};
    }
}

Refusal failure_of_server(std::string const& state, std::string const& shown,
                          std::string const& why) {
    auto const message = say("the history {0} cannot be used: {1}", shown, why);
    if (state == "23505" || state == "40001" || state == "40P01")
        return Refusal{say("another program wrote to the history {0} at the same moment", shown),
                       say("nothing was recorded; run jixiao history to see what is there now")};
    if (state == "55P03" || state == "57014")
        return Refusal{say("another program is writing to the history {0}", shown), try_again()};
    if (state.starts_with("53"))
        return Refusal{message,
                       say("nothing was recorded; the server is short of space or memory")};
    if (state == "42501")
        return Refusal{message, say("ask for permission to create tables and insert rows")};
    return Refusal{message, say("check that the server is running and accepts this user; run "
                                "jixiao history to see what was recorded")};
}

/// On one line, without the password should a driver repeat it.
std::string cleaned(std::string text, Location const& location) {
    if (!location.secret.empty()) text = replaced(std::move(text), location.secret, "***");
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
    while (!text.empty() && (text.back() == ' ' || text.back() == '.')) text.pop_back();
    return text;
}

int sqlite_code(soci::soci_error const& error, soci::session* session) {
    if (auto const* const known = dynamic_cast<soci::sqlite3_soci_error const*>(&error))
        return known->result();
    if (!session) return SQLITE_CANTOPEN;
    // Preparing a statement says it in words only. The library hides the type from dynamic_cast.
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-static-cast-downcast)
    auto const* const backend = static_cast<soci::sqlite3_session_backend*>(session->get_backend());
    return sqlite_api::sqlite3_errcode(backend->conn_);
}

}  // namespace

Refusal failure_of(soci::soci_error const& error, Location const& location,
                   soci::session* session) {
    auto const why = cleaned(error.get_error_message(), location);
    if (location.kind == Kind::sqlite)
        return failure_of_file(sqlite_code(error, session), location.shown, why);
    auto const* const known = dynamic_cast<soci::postgresql_soci_error const*>(&error);
    return failure_of_server(known ? known->sqlstate() : std::string{}, location.shown, why);
}

}  // namespace jixiao::history
