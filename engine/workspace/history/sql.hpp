#pragma once

#include "workspace/history/location.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace jixiao::history {

/// The version of the tables. A history of a later one is refused; an earlier one is to be brought
/// up to date by statements that only add.
constexpr int schema_version = 1;

/// All SQL of the program. Both databases take the same statements; what differs is asked for by
/// kind.
namespace sql {

/// Makes the tables, and the triggers that refuse to change or remove a line of them, whoever asks.
std::vector<std::string> schema(Kind kind);
/// How many tables there are, then how many of them tell the version.
std::string_view count_tables(Kind kind);
/// Begins a transaction that makes the tables: no other program may do so at once.
std::vector<std::string> begin_making(Kind kind);
/// Begins a transaction that sees what is there and adds to it, alone.
std::vector<std::string> begin_adding(Kind kind);
/// What a new connection is told first: no statement waits longer than so many seconds.
std::vector<std::string> settings(Kind kind, int seconds);

constexpr std::string_view add_version = "INSERT INTO jixiao_schema (version) VALUES (:version)";
constexpr std::string_view latest_version = "SELECT COALESCE(MAX(version), 0) FROM jixiao_schema";
constexpr std::string_view latest_number =
    "SELECT COALESCE(MAX(number), 0) FROM jixiao_closing WHERE unit = :unit AND period = :period";

constexpr std::string_view add_closing =
    "INSERT INTO jixiao_closing (unit, period, number, closed_at, closed_by, reason, engine, "
    "profile, profile_sha256, green, amber, red, unrated, evaluation) VALUES (:unit, :period, "
    ":number, :at, :by, :reason, :engine, :profile, :digest, :green, :amber, :red, :unrated, "
    ":evaluation)";
constexpr std::string_view add_verdict =
    "INSERT INTO jixiao_verdict (unit, period, number, ordinal, in_table, id, name, status, state, "
    "target, actual, r, verdict) VALUES (:unit, :period, :number, :ordinal, :table, :id, :name, "
    ":status, :state, :target, :actual, :r, :verdict)";
constexpr std::string_view add_file =
    "INSERT INTO jixiao_file (unit, period, number, name, sha256) VALUES (:unit, :period, :number, "
    ":name, :digest)";

constexpr std::string_view units = "SELECT DISTINCT unit FROM jixiao_closing ORDER BY unit";
constexpr std::string_view ids =
    "SELECT DISTINCT id FROM jixiao_verdict WHERE unit = :unit ORDER BY id";
constexpr std::string_view closings =
    "SELECT period, number, closed_at, closed_by, reason, engine, profile, profile_sha256, green, "
    "amber, red, unrated, evaluation FROM jixiao_closing WHERE unit = :unit ORDER BY period, "
    "number";
constexpr std::string_view files =
    "SELECT name, sha256 FROM jixiao_file WHERE unit = :unit AND period = :period AND number = "
    ":number ORDER BY name";
constexpr std::string_view verdicts =
    "SELECT verdict FROM jixiao_verdict WHERE unit = :unit AND period = :period AND number = "
    ":number ORDER BY ordinal";

}  // namespace sql
}  // namespace jixiao::history
