#include "read/document/plan_files.hpp"

#include "base/byte_order_mark.hpp"
#include "read/document/merging.hpp"
#include "read/document/write_yaml.hpp"
#include "read/workspace/modeline.hpp"
#include "read/yaml/parse_yaml.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>

namespace jixiao::document {
namespace {

/// A present file with the keys that say what it holds.
struct Holder {
    PresentFile const* file;
    std::string table, project, code, budget, period;
};

Holder holder_of(PresentFile const& file, std::vector<Diagnostic>& diagnostics) {
    Holder holder{&file, {}, {}, {}, {}, {}};
    if (auto const node = parse_yaml(file.source, diagnostics)) {
        holder.table = text_of(*node, "table");
        holder.project = text_of(*node, "project");
        holder.code = text_of(*node, "code");
        holder.budget = text_of(*node, "budget");
        holder.period = text_of(*node, "period");
    }
    return holder;
}

bool holds(Holder const& holder, ImportedTable const& table) {
    if (table.kind == TableKind::department) return holder.table == "department";
    if (holder.table != "project") return false;
    auto const same_code = !table.code.empty() && holder.code == table.code;
    return same_code || holder.project == table.project;
}

class Planning {
public:
    Planning(std::vector<PresentFile> const& present, bool update)
        : present_{present}, update_{update} {
        for (auto const& file : present) holders_.push_back(holder_of(file, plan_.diagnostics));
    }

    Plan plan(Imported const& imported) {
        // A file that is not understood may be the one that holds a table.
        if (has_errors(plan_.diagnostics)) return std::move(plan_);
        std::size_t projects = 0, departments = 0;
        for (auto const& table : imported.tables) {
            auto const is_project = table.kind == TableKind::project;
            auto const number = is_project ? ++projects : ++departments;
            auto const stem = is_project ? "project-" : number == 1 ? "department" : "department-";
            place(
                find([&](Holder const& holder) { return holds(holder, table); }), stem,
                is_project || number > 1 ? number : 0, is_project ? table.project : table.title,
                [&] { return with_modeline("table", write_table(table)); },
                [&](Source const& file) {
                    return merge_table(file, table, update_, plan_.diagnostics);
                });
        }
        if (!imported.budget.tables.empty())
            place(
                find([](Holder const& h) { return h.table.empty() && !h.budget.empty(); }),
                "budget", 0, "budget",
                [&] { return with_modeline("budget", write_budget(imported.budget)); },
                [&](Source const& file) {
                    return merge_budget(file, imported.budget, update_, plan_.diagnostics);
                });
        std::map<std::string, std::vector<ImportedTable>> by_period;
        for (auto const& table : imported.tables)
            if (!table.period.empty()) by_period[table.period].push_back(table);
        for (auto const& entry : by_period) {
            auto const& period = entry.first;
            auto const& tables = entry.second;
            place(
                find([&](Holder const& h) { return h.period == period; }), "actuals/" + period, 0,
                "actuals", [&] { return with_modeline("actuals", write_actuals(tables)); },
                [&](Source const& file) {
                    return merge_actuals(file, tables, update_, plan_.diagnostics);
                });
        }
        return std::move(plan_);
    }

private:
    template <class Holds>
    PresentFile const* find(Holds const& wanted) {
        for (auto const& holder : holders_)
            if (wanted(holder) && !is_taken(holder.file->name)) return holder.file;
        return nullptr;
    }

    void place(PresentFile const* file, std::string const& stem, std::size_t number,
               std::string about, std::function<std::string()> const& write,
               std::function<std::optional<Merged>(Source const&)> const& merge) {
        if (file == nullptr) {
            plan_.files.push_back(
                {free_name(stem, number), write(), FileState::made, {}, std::move(about)});
            return;
        }
        auto merged = merge(file->source);
        if (!merged) return;
        auto const state =
            merged->text == file->source.text ? FileState::unchanged : FileState::merged;
        if (file->has_mark) merged->text.insert(0, byte_order_mark);
        plan_.files.push_back({file->name, std::move(merged->text), state,
                               std::move(merged->changes), std::move(about)});
    }

    bool is_taken(std::string const& name) const {
        return std::any_of(plan_.files.begin(), plan_.files.end(),
                           [&](PlannedFile const& file) { return file.name == name; });
    }

    /// Never the name of a file that holds something else.
    std::string free_name(std::string const& stem, std::size_t number) const {
        for (;; ++number) {
            auto name = number == 0 ? stem + ".yaml" : fmt::format("{}{}.yaml", stem, number);
            auto const exists = std::any_of(present_.begin(), present_.end(),
                                            [&](PresentFile const& f) { return f.name == name; });
            if (!exists && !is_taken(name)) return name;
        }
    }

    std::vector<PresentFile> const& present_;
    bool update_;
    std::vector<Holder> holders_;
    Plan plan_;
};

}  // namespace

Plan plan_files(Imported const& imported, std::vector<PresentFile> const& present, bool update) {
    return Planning{present, update}.plan(imported);
}

}  // namespace jixiao::document
