#pragma once

#include "base/diagnostic.hpp"
#include "read/yaml/source.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao::entries {

/// What is to stand in an actuals file for one name. What is not given stays as it is.
struct NewEntry {
    std::vector<std::string>
        names;  // under any of which a line may stand; a new one gets the first
    std::optional<std::string> value, note, evidence, forecast, likelihood, reason, category,
        action, score;
    /// Where it is about money: `names` are the title and the code of a table, `value` is what was
    /// spent of it, or of its 支出明细 of that name.
    std::optional<std::string> spending_line = {};  // empty: the whole table
    std::optional<std::string> adjusted = {};       // 调整后预算
    /// Then, instead: `value` is what became of the 年度总体目标 of the table.
    bool is_overall = false;
    /// Then, instead: the 资金来源 of the table whose money it is.
    std::string source = {};
};

/// The key of an actuals file below which the entry stands.
std::string_view section_of(NewEntry const& entry);

/// What messages call an entry about a table: "budget: 部门整体 / 设备购置",
/// "sources: 部门整体 / 一般公共预算", "overall: 部门整体".
std::string money_name(std::string const& table, std::string const& spending_line);
std::string source_name(std::string const& table, std::string const& source);
std::string overall_name(std::string const& table);
/// The same of an entry that has a spending_line.
std::string name_of(NewEntry const& entry);

/// Where an entry came to stand.
struct EditedEntry {
    std::string name;                           // its key; of money, its money_name
    std::string previous;                       // the value that stood there; empty when none did
    std::size_t first_line = 0, last_line = 0;  // from 1
    std::string table = {};                     // of money: the key of its table
};

/// An actuals file with entries written in.
struct EditedActuals {
    std::string text;
    std::vector<EditedEntry> entries;  // in the order they were given
};

/// Writes entries, no two under the same name, into the file. Nothing but their bytes change:
/// comments, order, quotes, indentation and line ends stay. A plain value becomes a map when more
/// is said of it; `budget` and `overall` are added where they are missing. What was written is read
/// once more and proved (is_edit_of). Nothing, and diagnostics, when the file is not an actuals
/// file that can be read, or one that cannot be edited so.
std::optional<EditedActuals> set_entries(Source const& source, std::vector<NewEntry> const& entries,
                                         std::vector<Diagnostic>& diagnostics);

}  // namespace jixiao::entries
