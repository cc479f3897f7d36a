#include "app/cli/prove_import.hpp"

#include "app/cli/compare_scores.hpp"
#include "read/document/plan_files.hpp"
#include "read/document/workspace_files.hpp"
#include "read/workspace/workspace.hpp"
#include "report/check_workspace.hpp"
#include "system/temporary_folder.hpp"
#include "system/write_file.hpp"

#include <algorithm>
#include <string>

namespace jixiao {

using namespace document;
namespace {

/// The lines of a text up to and with `number`, from 1; the last one first.
template <class Visit>
void each_line_up(std::string_view text, std::size_t number, Visit const& visit) {
    std::vector<std::string_view> lines;
    for (std::size_t begin = 0; begin < text.size() && lines.size() < number;) {
        auto const end = std::min(text.find('\n', begin), text.size());
        lines.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    for (auto line = lines.rbegin(); line != lines.rend(); ++line)
        if (!visit(*line)) return;
}

/// The id of the indicator that a line of a table's file belongs to; empty for
/// none.
std::string id_at(std::string_view text, std::size_t line) {
    constexpr std::string_view key = "      - id: ";
    std::string id;
    each_line_up(text, line, [&](std::string_view one) {
        if (one.starts_with(key)) id = one.substr(key.size());
        return id.empty() && (one.starts_with("      "));
    });
    return id;
}

/// Takes a row out of the tables, or only its actual value; what was printed
/// about it is said.
bool take_out(Imported& imported, std::string const& id, Diagnostic const& found) {
    for (auto& table : imported.tables)
        for (auto& goal : table.goals) {
            auto& rows = goal.indicators;
            auto const row =
                std::find_if(rows.begin(), rows.end(), [&](auto const& r) { return r.id == id; });
            if (row == rows.end()) continue;
            imported.diagnostics.push_back({Severity::warning,
                                            import_codes::doubtful,
                                            {found.place.file, row->line, 1, 1},
                                            say("{0} was left out: {1}", row->name, found.message),
                                            found.hint,
                                            {}});
            rows.erase(row);
            return true;
        }
    return false;
}

bool take_out_actual(Imported& imported, std::string_view line, Diagnostic const& found) {
    auto taken = false;
    for (auto& table : imported.tables)
        for (auto& goal : table.goals)
            for (auto& row : goal.indicators) {
                auto const is_here = [&](std::string const& key) {
                    return line.find(key + ":") != std::string_view::npos ||
                           line.find(key + "\":") != std::string_view::npos;
                };
                if (row.actual.empty() || (!is_here(row.name) && !is_here(row.id))) continue;
                imported.diagnostics.push_back({Severity::warning,
                                                import_codes::doubtful,
                                                {found.place.file, row.line, 1, 1},
                                                say("the actual {0} of {1} was left out: {2}",
                                                    row.actual, row.name, found.message),
                                                found.hint,
                                                {}});
                row.actual.clear();
                row.reason.clear();
                taken = true;
            }
    return taken;
}

/// Takes a table of the budget out, which cannot be read where its cells were
/// not.
bool take_out_budget(Imported& imported, std::string_view text, Diagnostic const& found) {
    constexpr std::string_view key = "  - table: ";
    std::string kind;
    each_line_up(text, found.place.line, [&](std::string_view one) {
        if (one.starts_with(key)) kind = one.substr(key.size());
        return kind.empty();
    });
    auto& tables = imported.budget.tables;
    auto const table = std::find_if(tables.begin(), tables.end(), [&](BudgetTable const& t) {
        return !kind.empty() && kind.find(t.kind) != std::string::npos;
    });
    if (table == tables.end()) return false;
    imported.diagnostics.push_back({Severity::warning,
                                    import_codes::doubtful,
                                    {found.place.file, table->place.line, 1, 1},
                                    say("{0} was left out: {1}", table->kind, found.message),
                                    found.hint,
                                    {}});
    tables.erase(table);
    return true;
}

void drop_empty(Imported& imported) {
    for (auto& table : imported.tables) {
        std::erase_if(table.goals, [](auto const& goal) { return goal.indicators.empty(); });
        auto const has_actual =
            std::any_of(table.goals.begin(), table.goals.end(), [](auto const& goal) {
                return std::any_of(goal.indicators.begin(), goal.indicators.end(),
                                   [](auto const& row) { return !row.actual.empty(); });
            });
        if (!has_actual) table.period.clear();
    }
    std::erase_if(imported.tables, [](auto const& table) { return table.goals.empty(); });
}

struct Refused {
    Diagnostic found;
    std::string text;  // of the planned file
    bool is_actuals = false, is_budget = false;
};

/// What would be written, in a folder of its own, and as it is read back.
struct Proof {
    std::vector<PlannedFile> files;
    Workspace workspace;
};

Proof write_proof(Imported const& imported, Language language) {
    TemporaryFolder const folder;
    Proof proof{plan_files(imported, {}, false).files, {}};
    for (auto& file : workspace_files(imported, language)) proof.files.push_back(std::move(file));
    for (auto const& file : proof.files) {
        auto const path = folder.path() / file.name;
        std::filesystem::create_directories(path.parent_path());
        write_new_file(path, file.text);
    }
    proof.workspace = load_workspace(folder.path());
    return proof;
}

std::vector<Refused> refused_in(Proof const& proof) {
    auto const& files = proof.files;
    std::vector<Refused> refused;
    for (auto& found : check_workspace(proof.workspace)) {
        if (found.severity != Severity::error) continue;
        auto const file = std::find_if(files.begin(), files.end(), [&](PlannedFile const& f) {
            return found.place.file.text().ends_with("/" + f.name);
        });
        if (file == files.end()) continue;
        refused.push_back({std::move(found), file->text, file->name.starts_with("actuals/"),
                           file->name.starts_with("budget")});
    }
    return refused;
}

}  // namespace

void prove_import(Imported& imported, Language language) {
    auto const document =
        imported.diagnostics.empty() ? std::string{} : imported.diagnostics[0].place.file.text();
    constexpr int most_rounds = 4;
    for (int round = 0; round < most_rounds && !imported.tables.empty(); ++round) {
        auto const proof = write_proof(imported, language);
        auto refused = refused_in(proof);
        if (refused.empty()) return compare_scores(imported, proof.workspace);
        auto changed = false;
        for (auto& [found, text, is_actuals, is_budget] : refused) {
            std::string line;
            each_line_up(text, found.place.line, [&](std::string_view one) {
                line = one;
                return false;
            });
            auto const id = is_actuals ? std::string{} : id_at(text, found.place.line);
            found.place.file = document;
            changed = (is_budget    ? take_out_budget(imported, text, found)
                       : is_actuals ? take_out_actual(imported, line, found)
                                    : !id.empty() && take_out(imported, id, found)) ||
                      changed;
        }
        drop_empty(imported);
        if (changed) continue;
        for (auto& [found, text, is_actuals, is_budget] : refused)
            imported.diagnostics.push_back({Severity::error,
                                            "import-refused",
                                            {document, 0, 0, 0},
                                            std::move(found.message),
                                            std::move(found.hint),
                                            {}});
        return;
    }
}

}  // namespace jixiao
