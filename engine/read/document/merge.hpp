#pragma once

#include "read/document/imported.hpp"
#include "read/yaml/source.hpp"

#include <optional>
#include <string>
#include <vector>

namespace jixiao::document {

enum class ChangeKind {
    changed,   // the document says something else than the file
    added,     // the document has what the file has not; the file gets it
    vanished,  // the file has what the document has not; it stays
};

/// One difference between a document and the file that an earlier import wrote.
struct Change {
    ChangeKind kind = ChangeKind::changed;
    Place place;  // in the file
    Message message;
    bool applied = false;
};

/// A file after a document was merged into it.
struct Merged {
    std::string text;
    std::vector<Change> changes;
};

/// Brings a table's file up to its document. Comments, order, hand-added keys and every byte that
/// is not concerned stay. New rows are added behind those they follow in the document; what
/// changed is reported, and written only with `update`; what vanished is reported and stays.
/// Nothing, and diagnostics, when the file is not readable YAML.
std::optional<Merged> merge_table(Source const& file, ImportedTable const& table, bool update,
                                  std::vector<Diagnostic>& diagnostics);

/// The same for budget.yaml.
std::optional<Merged> merge_budget(Source const& file, Budget const& budget, bool update,
                                   std::vector<Diagnostic>& diagnostics);

/// The same for the actuals file of a self-evaluation.
std::optional<Merged> merge_actuals(Source const& file, std::vector<ImportedTable> const& tables,
                                    bool update, std::vector<Diagnostic>& diagnostics);

}  // namespace jixiao::document
