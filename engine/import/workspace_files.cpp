#include "import/workspace_files.hpp"

#include "import/write_yaml.hpp"
#include "import/yaml_scalar.hpp"
#include "text/embedded.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

namespace jixiao::importing {
namespace {

/// Bytes. A YAML key may have 1024 characters; what is longer than a line is called by its id.
constexpr std::size_t longest_key = 240;
constexpr std::size_t most_targets = 4;

std::string template_text(Language language, std::string_view name) {
    auto const* const folder = language == Language::zh ? "zh" : "en";
    return std::string{embedded(fmt::format("starter/{}/imported/{}", folder, name))};
}

std::string for_year(std::string text, int year) {
    constexpr std::string_view mark = "@YEAR@";
    for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at))
        text.replace(at, mark.size(), fmt::format("{}", year));
    return text;
}

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
                auto const target = yaml_scalar(row.target);
                if (!is_new) {
                    auto& targets = lines_[known->second].targets;
                    if (targets.size() < most_targets &&
                        std::find(targets.begin(), targets.end(), target) == targets.end())
                        targets.push_back(target);
                    continue;
                }
                lines_.push_back({is_first ? title : "", key_of(row), {target}});
                is_first = false;
            }
    }

    std::string text() const {
        std::string text;
        for (auto const& line : lines_) {
            if (!line.title.empty()) text += fmt::format("  # {}\n", yaml_scalar(line.title));
            text += fmt::format("  {}:   # {}\n", yaml_scalar(line.key),
                                fmt::join(line.targets, " / "));
        }
        return text;
    }

private:
    struct Line {
        std::string title;  // of a table that begins here
        std::string key;
        std::vector<std::string> targets;
    };

    static std::string const& key_of(ImportedIndicator const& row) {
        return row.name.empty() || row.name.size() > longest_key ? row.id : row.name;
    }

    std::vector<Line> lines_;
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
                         for_year(template_text(language, "2000Q1.yaml"), year) + lines.text(),
                         FileState::made,
                         {},
                         "actuals"});
    files.push_back({"jixiao.yaml",
                     template_text(language, "jixiao.yaml"),
                     FileState::made,
                     {},
                     "jixiao.yaml"});
    return files;
}

}  // namespace jixiao::importing
