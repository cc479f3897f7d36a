#pragma once

#include "rules/status/evaluate.hpp"

#include <boost/json/object.hpp>

#include <cstdint>
#include <functional>
#include <string>
#include <unordered_map>
#include <utility>

namespace jixiao::bulk {

/// Counts of verdicts that can be added to others: of the shards of one stream, say.
struct Tally {
    RollUp roll_up;
    Fraction weight, green_weight;  // of the rated rows that have one

    void add(Verdict const& verdict);
    void add(Tally const& other);
};

/// A table by its body and its title.
using TableName = std::pair<std::string, std::string>;
struct TableNameHash {
    std::size_t operator()(TableName const& name) const {
        std::hash<std::string> const hash;
        return hash(name.first) * 31 + hash(name.second);
    }
};

/// What a run came to.
struct Summary {
    std::int64_t records = 0;     // read, good and bad
    std::int64_t unreadable = 0;  // without a verdict
    std::int64_t left_out = 0;    // whose term does not hold the period
    std::int64_t with_errors = 0;
    Tally all;
    std::unordered_map<TableName, Tally, TableNameHash> tables;

    void add(Summary other);
};

/// {"summary": {…}}: one line of NDJSON without its end, tables in byte order.
std::string summary_line(Summary const& summary);

/// Whether a line of NDJSON is a summary, by how it begins.
bool is_summary(std::string_view line);

/// Reads what summary_line wrote. Throws std::invalid_argument for anything else.
Summary read_summary(std::string_view line);

}  // namespace jixiao::bulk
