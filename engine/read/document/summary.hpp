#pragma once

#include "base/catalog.hpp"
#include "model/target/units.hpp"
#include "read/document/imported.hpp"
#include "read/document/plan_files.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace jixiao::document {

/// How the targets of a document were understood.
struct TargetCounts {
    std::size_t typed = 0;   // a comparator with its quantity
    std::size_t graded = 0;  // words, judged in three grades
    std::vector<ImportedIndicator const*> unreadable;
};

TargetCounts count_targets(Imported const& imported, Units const& units);

/// What a reader must know after an import: tables, rows, repairs and doubts with their lines,
/// targets, and what becomes of each file.
std::string import_summary(Imported const& imported, TargetCounts const& targets, Plan const& plan,
                           Catalog const& catalog);

/// Whether something is left for a person to decide: a doubtful row, a target that is not
/// understood, a difference that was not applied.
bool needs_review(Imported const& imported, TargetCounts const& targets, Plan const& plan);

}  // namespace jixiao::document
