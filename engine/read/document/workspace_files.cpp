#include "read/document/workspace_files.hpp"

#include "base/embedded.hpp"
#include "read/document/write_yaml.hpp"
#include "read/workspace/blank_actuals.hpp"
#include "read/workspace/modeline.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

namespace jixiao::document {
namespace {

/// The lines to fill in: one for each name, under the table that has it first, with every target
/// that it serves in a comment, as far as they are few.
class EmptyLines {
public:
    void add(ImportedTable const& table) {
        auto const title = table.kind == TableKind::project ? table.project : table.title;
        auto is_first = true;
        for (auto const& goal : table.goals)
            for (auto const& row : goal.indicators) {
                auto const [known, is_new] = by_name_.emplace(key_of(row), lines_.size());
                if (is_new) {
                    lines_.push_back({{}, key_of(row), {}});
                    targets_.emplace_back();
                    if (is_first) lines_.back().headings = {title};
                    is_first = false;
                }
                targets_[known->second].push_back(row.target);
            }
    }

    std::vector<BlankLine> lines() const {
        auto lines = lines_;
        for (std::size_t i = 0; i < lines.size(); ++i) lines[i].remark = few_targets(targets_[i]);
        return lines;
    }

private:
    static std::string const& key_of(ImportedIndicator const& row) {
        return actuals_key(row.name, row.id);
    }

    std::vector<BlankLine> lines_;
    std::vector<std::vector<std::string>> targets_;  // by line
    std::unordered_map<std::string, std::size_t> by_name_;
};

}  // namespace

std::vector<PlannedFile> workspace_files(Imported const& imported, Language language) {
    int year = 0;
    EmptyLines lines;
    for (auto const& table : imported.tables) {
        year = std::max(year, table.year);
        lines.add(table);
    }
    if (year == 0) return {};
    std::vector<PlannedFile> files;
    if (write_actuals(imported.tables).empty())
        files.push_back({fmt::format("actuals/{}Q1.yaml", year),
                         blank_actuals(language, {Month::of(year, 1), Month::of(year, 3)},
                                       Values::to_date, lines.lines()),
                         FileState::made,
                         {},
                         "actuals"});
    files.push_back(
        {"jixiao.yaml",
         with_modeline("workspace", std::string{embedded(language == Language::zh
                                                             ? "starter/zh/imported/jixiao.yaml"
                                                             : "starter/en/imported/jixiao.yaml")}),
         FileState::made,
         {},
         "jixiao.yaml"});
    return files;
}

}  // namespace jixiao::document
