#include "read/document/merge.hpp"
#include "read/document/merging.hpp"
#include "read/document/write_yaml.hpp"
#include "read/yaml/yaml_scalar.hpp"

namespace jixiao::document {

std::optional<Merged> merge_actuals(Source const& file, std::vector<ImportedTable> const& tables,
                                    bool update, std::vector<Diagnostic>& diagnostics) {
    auto const node = parse_for_merge(file, diagnostics);
    if (!node) return std::nullopt;
    Merging merging{file, update};
    auto const* const actuals = find_entry(*node, "actuals");
    if (actuals == nullptr || actuals->value.entries.empty()) return merging.finish();
    auto const& map = actuals->value;
    auto const present = entries_by_key(map);
    for (auto const& [name, row] : reported_rows(tables)) {
        auto const found = present.find(name);
        auto const* const entry = found == present.end() ? nullptr : found->second;
        if (entry == nullptr)
            merging.added(map.entries.back().key, say("{0}: {1}", name, row->actual),
                          insert_entry(merging.text(), map, map.entries.back(), yaml_scalar(name),
                                       write_actual(*row)));
        else if (entry->value.kind == NodeKind::map)
            merging.compare_text(entry->value, "value", row->actual, name);
        else
            merging.compare_entry(map, entry, name, row->actual, name);
    }
    return merging.finish();
}

}  // namespace jixiao::document
