#include "workspace/history/database.hpp"

#include "workspace/history/sql.hpp"

#include <filesystem>
#include <soci/postgresql/soci-postgresql.h>
#include <soci/sqlite3/soci-sqlite3.h>

namespace jixiao::history {
namespace fs = std::filesystem;
namespace {

/// A link could lead a shared folder's history into any other file.
void require_plain_file(Location const& location) {
    std::error_code ignored;
    auto const status = fs::symlink_status(location.address, ignored);
    if (fs::is_symlink(status))
        throw Refusal{say("the history {0} is a symbolic link", location.shown),
                      say("give the file itself under history in jixiao.yaml")};
    if (fs::exists(status) && !fs::is_regular_file(status))
        throw Refusal{say("the history {0} is not a regular file", location.shown),
                      say("give a file under history in jixiao.yaml")};
}

void open_session(Database& database, int seconds) {
    auto const& [kind, address, shown, secret] = database.location;
    if (kind == Kind::sqlite)
        database.session.open(*soci::factory_sqlite3(),
                              "db=\"" + address + "\" timeout=" + std::to_string(seconds));
    else
        database.session.open(*soci::factory_postgresql(), address);
}

/// Whether there are tables of ours. Throws Refusal for those of others, and of later versions.
bool find_tables(Database& database) {
    long long all = 0, ours = 0;
    int version = 0;
    database.with([&](soci::session& session) {
        session << sql::count_tables(database.location.kind), soci::into(all), soci::into(ours);
        if (ours > 0) session << sql::latest_version, soci::into(version);
    });
    if (all > 0 && ours == 0)
        throw Refusal{
            say("{0} is a database that belongs to another program", database.location.shown),
            say("give another file under history in jixiao.yaml")};
    if (version > schema_version)
        throw Refusal{say("the history {0} was written by a newer version of the program (format "
                          "{1}; this version reads up to {2})",
                          database.location.shown, version, schema_version),
                      say("use that version")};
    return ours > 0;
}

}  // namespace

void connect(Database& database, int seconds) {
    if (database.location.kind == Kind::sqlite) require_plain_file(database.location);
    try {
        open_session(database, seconds);
    } catch (soci::soci_error const& error) {
        throw failure_of(error, database.location, nullptr);
    }
    database.with([&](soci::session& session) {
        for (auto const& setting : sql::settings(database.location.kind, seconds))
            session << setting;
    });
    database.has_tables = find_tables(database);
}

void make_tables(Database& database) {
    if (database.has_tables) return;
    auto const kind = database.location.kind;
    database.with([&](soci::session& session) {
        Transaction transaction{session, sql::begin_making(kind)};
        if (!find_tables(database)) {
            for (auto const& statement : sql::schema(kind)) session << statement;
            session << sql::add_version, soci::use(schema_version);
        }
        transaction.commit();
    });
    database.has_tables = true;
}

Transaction::Transaction(soci::session& session, std::vector<std::string> const& begin)
    : session_{session} {
    for (auto const& statement : begin) session_ << statement;
}

Transaction::~Transaction() {
    if (is_done_) return;
    try {
        session_.rollback();
    } catch (soci::soci_error const&) {
        // The database has done so itself, or is not there any more.
    }
}

void Transaction::commit() {
    session_.commit();
    is_done_ = true;
}

}  // namespace jixiao::history
