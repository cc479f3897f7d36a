#include "app/lsp/root_causes.hpp"

#include "app/lsp/file_kind.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

namespace jixiao::lsp {
namespace {

/// Whether a file with errors was to be a table and gave none.
bool is_lost_table(std::string const& file, Workspace const& workspace) {
    auto const& tables = workspace.book.tables;
    if (std::any_of(tables.begin(), tables.end(),
                    [&](Table const& table) { return table.place.file == file; }))
        return false;
    auto const source = workspace.sources.find(file);
    if (source == workspace.sources.end()) return false;
    auto const& text = source->second.text();
    auto const name = std::filesystem::path{file}.filename().string();
    return kind_of(name, text, Outline{text}) == FileKind::table;
}

bool follows(Diagnostic const& finding) {
    return finding.code == "unknown-indicator" || finding.code == "outlay-table" ||
           finding.code == "overall-table";
}

}  // namespace

std::vector<Diagnostic> root_causes(std::vector<Diagnostic> findings, Workspace const& workspace) {
    if (std::none_of(findings.begin(), findings.end(), follows)) return findings;
    std::set<std::string> wrong;
    for (auto const& each : findings)
        if (each.severity == Severity::error && !follows(each))
            wrong.insert(each.place.file.text());
    if (std::any_of(wrong.begin(), wrong.end(),
                    [&](auto const& file) { return is_lost_table(file, workspace); }))
        std::erase_if(findings, follows);
    return findings;
}

}  // namespace jixiao::lsp
