#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <random>
#include <string>
#include <vector>

namespace jixiao::tests {

/// A unit of a few tables and periods that is edited at random, in every way in which one edit can
/// reach rows that it does not touch: names and aliases that tie tables together, ids, units that a
/// namesake lends, lines in two files, budgets, revised targets, profile and units.
class EditedUnit {
public:
    explicit EditedUnit(std::uint32_t seed);

    /// Changes one thing.
    void edit();
    /// Writes the files that differ from those in the folder, and removes those that are gone.
    void write(std::filesystem::path const& folder);

private:
    struct Row {
        std::string id, name, target, rest;
    };
    struct TableText {
        std::string project, unit = "某局", budget = "100万元";
        std::vector<Row> rows;
    };
    struct Line {
        std::string name, value;
    };
    struct ActualsText {
        std::string period, values = "to-date", remark;
        std::vector<Line> lines, budget;
        bool is_flow = false;  // the entries stand in braces
    };

    std::size_t below(std::size_t count) { return random_() % count; }
    template <class Value>
    Value one_of(std::vector<Value> const& values) {
        return values[below(values.size())];
    }
    template <class Map>
    typename Map::iterator any_of(Map& files) {
        return std::next(files.begin(), static_cast<std::ptrdiff_t>(below(files.size())));
    }
    Row any_row();
    Line any_line();
    void edit_table();
    void edit_actuals();
    void edit_files();
    void edit_rules();
    std::map<std::string, std::string> texts() const;

    std::mt19937 random_;
    std::map<std::string, TableText> tables_;
    std::map<std::string, ActualsText> actuals_;
    std::string profile_, units_, ahead_from_ = "1.1", own_unit_ = "佳";
    int rows_ = 0;
    std::map<std::string, std::string> written_;
};

}  // namespace jixiao::tests
