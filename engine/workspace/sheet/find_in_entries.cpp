#include "read/yaml/entry_of.hpp"
#include "read/yaml/parse_yaml.hpp"
#include "workspace/sheet/cell_findings.hpp"
#include "workspace/sheet/plan_import.hpp"

#include <string_view>
#include <utility>

namespace jixiao::sheet {
namespace {

/// The keys that lead to a place in a file, the outermost first: budget, 部门整体, spending, 设备.
std::vector<std::string> keys_at(Node const& file, Place const& place) {
    std::vector<std::string> keys;
    for (auto const* at = &file; at;) {
        Entry const* last = nullptr;
        for (auto const& entry : at->entries)
            if (std::pair<std::size_t, std::size_t>{entry.key.line, entry.key.column} <=
                std::pair<std::size_t, std::size_t>{place.line, place.column})
                last = &entry;
        if (last) keys.emplace_back(last->key.text);
        at = last ? &last->value : nullptr;
    }
    return keys;
}

/// Whether what stands under the keys is what the entry is about.
bool is_about(entries::NewEntry const& entry, entries::EditedEntry const& edited,
              std::vector<std::string> const& keys) {
    auto const& key = edited.table.empty() ? edited.name : edited.table;
    if (keys.size() < 2 || keys[0] != entries::section_of(entry) || keys[1] != key) return false;
    auto const detail = [&](std::string_view section) {
        return entry.spending_line && keys.size() > 3 && keys[2] == section ? keys[3] : "";
    };
    return entry.spending_line.value_or("") == detail("spending") &&
           entry.source == detail("sources");
}

entries::Field field_of(std::vector<std::string> const& keys) {
    auto const key = keys.size() > 2 ? std::string_view{keys[2]} : std::string_view{};
    if (key == "note") return entries::Field::note;
    if (key != "reason") return entries::Field::value;
    return keys.back() == "category" ? entries::Field::category : entries::Field::reason;
}

}  // namespace

void find_in_entries(ReturnedSheet const& sheet, entries::Proposal const& proposal,
                     ImportPlan& plan) {
    for (auto const& file : proposal.files) {
        Source const source{file.name, proposal.workspace->sources.at(file.name)};
        std::vector<Diagnostic> known;  // among the findings
        auto const tree = parse_yaml(source, known);
        for (auto const& found : proposal.findings) {
            if (found.severity == Severity::note || found.place.file != file.name) continue;
            auto const keys = tree ? keys_at(*tree, found.place) : std::vector<std::string>{};
            PlannedChange const* change = nullptr;
            auto field = entries::Field::value;
            for (std::size_t i = 0; i < file.entries.size(); ++i) {
                auto const& each = plan.changes[file.places[i]];
                auto const& edited = file.entries[i];
                if (found.place.line < edited.first_line || found.place.line > edited.last_line)
                    continue;
                // What stands at no entry of its own is said of the first one on its line.
                auto const is_own = is_about(each.edit, edited, keys);
                if (is_own) field = field_of(keys);
                if (is_own || !change) change = &each;
                if (is_own) break;
            }
            if (change)
                plan.diagnostics.push_back(finding_at(sheet, *change->row, field, found.severity,
                                                      found.code, found.message, found.hint));
        }
    }
}

}  // namespace jixiao::sheet
