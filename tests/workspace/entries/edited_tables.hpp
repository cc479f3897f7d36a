#pragma once

#include "workspace/entries/edit_table.hpp"

#include <optional>
#include <string>
#include <vector>

namespace jixiao::tests {
using entries::NewIndicator;
using entries::TableEdits;
using entries::TableFacts;

inline std::string const on_lines =
    "table: project  # 项目\n"
    "unit: 某局\n"
    "year: 2024\n"
    "project: 旧桥加固\n"
    "budget: 300万元   # 批复\n"
    "goals:\n"
    "  - name: 年度目标\n"
    "    term: annual\n"
    "    indicators:\n"
    "      # 第一行说明\n"
    "      - id: P1-A-01   # 甲\n"
    "        name: 甲\n"
    "        # 甲的说明\n"
    "        target: ≥8座\n"
    "      # 乙的说明\n"
    "      - {id: P1-A-02, name: 乙, target: 100%}   # 乙\n"
    "  - name: 长期目标\n"
    "    term: {from: 2024, to: 2026}\n"
    "    indicators:\n"
    "      - id: P1-L-01\n"
    "        name: 丙\n"
    "        target: ≥30座\n";

/// A department with one goal, whose list of rows is given.
std::string in_one_list(std::string const& rows);
/// The text after the edits; nothing, and an error that was checked, where they are refused.
std::optional<std::string> made(std::string const& text, TableEdits const& edits);
std::optional<std::string> with_rows(std::string const& text, std::vector<NewIndicator> added);
std::optional<std::string> without(std::string const& text, std::vector<std::string> ids);
std::optional<std::string> with_facts(std::string const& text, TableFacts facts);
/// A row with an id, a name and a target.
NewIndicator row(std::size_t goal, std::string after, std::string id, std::string name);
std::string replaced_once(std::string text, std::string const& before, std::string const& after);

}  // namespace jixiao::tests
