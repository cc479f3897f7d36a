#include "workspace/history/sql.hpp"

#include "base/replaced.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace jixiao::history::sql {
namespace {

struct Table {
    std::string name, columns, key;
};

std::vector<Table> const& tables() {
    static std::string const closing =
        "unit TEXT NOT NULL, period TEXT NOT NULL, number INTEGER NOT NULL CHECK (number > 0), ";
    static std::string const of_closing =
        ", FOREIGN KEY (unit, period, number) REFERENCES jixiao_closing (unit, period, number)";
    static std::vector<Table> const all{
        {"jixiao_schema", "version INTEGER NOT NULL", "version"},
        {"jixiao_closing",
         closing + "closed_at TEXT NOT NULL, closed_by TEXT NOT NULL, reason TEXT NOT NULL, "
                   "engine TEXT NOT NULL, profile TEXT NOT NULL, profile_sha256 TEXT NOT NULL, "
                   "green INTEGER NOT NULL, amber INTEGER NOT NULL, red INTEGER NOT NULL, "
                   "unrated INTEGER NOT NULL, evaluation TEXT NOT NULL",
         "unit, period, number"},
        {"jixiao_verdict",
         closing +
             "ordinal INTEGER NOT NULL, in_table TEXT NOT NULL, id TEXT NOT NULL, "
             "name TEXT NOT NULL, status TEXT NOT NULL, state TEXT NOT NULL, "
             "target TEXT NOT NULL, actual TEXT NOT NULL, r TEXT NOT NULL, "
             "verdict TEXT NOT NULL" +
             of_closing,
         "unit, period, number, ordinal"},
        {"jixiao_file", closing + "name TEXT NOT NULL, sha256 TEXT NOT NULL" + of_closing,
         "unit, period, number, name"}};
    return all;
}

/// "unit = NEW.unit AND period = NEW.period".
std::string same_key(std::string const& key) {
    std::string condition;
    for (std::size_t at = 0; at < key.size();) {
        auto const end = std::min(key.find(", ", at), key.size());
        auto const column = key.substr(at, end - at);
        if (!condition.empty()) condition += " AND ";
        condition.append(column).append(" = NEW.").append(column);
        at = end + 2;
    }
    return condition;
}

/// INSERT OR REPLACE removes a line without asking the triggers on DELETE, so it is refused before.
constexpr auto sqlite_guards = {
    "CREATE TRIGGER @_no_update BEFORE UPDATE ON @ BEGIN "
    "SELECT RAISE(ABORT, 'the history is only added to'); END",
    "CREATE TRIGGER @_no_delete BEFORE DELETE ON @ BEGIN "
    "SELECT RAISE(ABORT, 'the history is only added to'); END",
    "CREATE TRIGGER @_no_replace BEFORE INSERT ON @ WHEN EXISTS (SELECT 1 FROM @ WHERE #) BEGIN "
    "SELECT RAISE(ABORT, 'UNIQUE: the history has this already'); END"};

constexpr auto postgresql_guards = {
    "CREATE TRIGGER @_no_change BEFORE UPDATE OR DELETE ON @ FOR EACH ROW EXECUTE FUNCTION "
    "jixiao_only_added_to()",
    "CREATE TRIGGER @_no_truncate BEFORE TRUNCATE ON @ FOR EACH STATEMENT EXECUTE FUNCTION "
    "jixiao_only_added_to()"};

constexpr auto postgresql_refusal =
    "CREATE FUNCTION jixiao_only_added_to() RETURNS trigger LANGUAGE plpgsql AS "
    "'BEGIN RAISE EXCEPTION ''the history is only added to''; END'";

}  // namespace

std::vector<std::string> schema(Kind kind) {
    std::vector<std::string> statements;
    if (kind == Kind::postgresql) statements.emplace_back(postgresql_refusal);
    for (auto const& [name, columns, key] : tables()) {
        statements.push_back(
            fmt::format("CREATE TABLE {} ({}, PRIMARY KEY ({}))", name, columns, key));
        auto const add = [&, name = name, key = key](char const* guard) {
            statements.push_back(replaced(replaced(guard, "@", name), "#", same_key(key)));
        };
        if (kind == Kind::sqlite)
            for (auto const* guard : sqlite_guards) add(guard);
        else
            for (auto const* guard : postgresql_guards) add(guard);
    }
    return statements;
}

std::string_view count_tables(Kind kind) {
    return kind == Kind::sqlite
               ? "SELECT COUNT(*), COALESCE(SUM(name = 'jixiao_schema'), 0) FROM sqlite_master "
                 "WHERE type = 'table'"
               : "SELECT COUNT(*), COUNT(*) FROM information_schema.tables WHERE table_schema = "
                 "CURRENT_SCHEMA() AND table_name = 'jixiao_schema'";
}

std::vector<std::string> begin_making(Kind kind) {
    if (kind == Kind::sqlite) return {"BEGIN IMMEDIATE"};
    // Any number will do as long as every version takes the same: the bytes of "jixi".
    return {"BEGIN", "SELECT pg_advisory_xact_lock(1785297001)"};
}

std::vector<std::string> begin_adding(Kind kind) {
    if (kind == Kind::sqlite) return {"BEGIN IMMEDIATE"};
    return {"BEGIN ISOLATION LEVEL SERIALIZABLE"};
}

std::vector<std::string> settings(Kind kind, int seconds) {
    if (kind == Kind::sqlite) return {"PRAGMA foreign_keys = ON"};
    auto const milliseconds = std::to_string(seconds * 1000);
    return {"SET lock_timeout = " + milliseconds, "SET client_min_messages = warning",
            "SET client_encoding = 'UTF8'"};
}

}  // namespace jixiao::history::sql
