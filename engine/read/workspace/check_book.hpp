#pragma once

#include "model/book/book.hpp"
#include "model/book/known_lines.hpp"
#include "read/workspace/read_actuals.hpp"

#include <memory>
#include <set>
#include <string>
#include <vector>

namespace jixiao {

/// What is wrong between the tables of a book: ids given twice, aliases that tie rows of one goal,
/// tables of another unit or year than most, two tables of one project or of the department.
void check_book(Book const& book, NameIndex const& index, std::vector<Diagnostic>& diagnostics);

/// What is wrong between actuals and the book: lines for no indicator, periods that no goal
/// covers, two lines for one indicator. Of two lines the one that comes first in its file stays.
/// Returns the actuals that count, in the order of their places, and the files without any line.
/// They share the lines of files in which all count. Of the files `earlier`, of earlier years,
/// names without a row are passed over.
Actuals check_actuals(std::vector<std::shared_ptr<ActualsFile>> files,
                      std::set<std::string> const& earlier, Book const& book,
                      std::shared_ptr<NameIndex const> const& index, KnownLines& known,
                      std::vector<Diagnostic>& diagnostics);

/// What is wrong between budget lines and the book: of no table, of no spending line, twice, more
/// than the budget, less than before, sums that differ. Returns those that count, in the order of
/// time.
std::vector<Outlay> check_outlays(std::vector<Outlay> outlays, Book const& book, Units const& units,
                                  std::vector<Diagnostic>& diagnostics);

/// What is wrong with the funds of tables by source: an amount that is none, sums that differ from
/// the budget.
void check_sources(Book const& book, Units const& units, std::vector<Diagnostic>& diagnostics);

/// Reports amounts that cannot be added up or shown.
void report_too_large(Place const& place, std::vector<Diagnostic>& diagnostics);

/// What is wrong between results of 年度总体目标 and the book: of no table, twice. Returns those
/// that count, in the order of time.
std::vector<OverallResult> check_overall(std::vector<OverallResult> results, Book const& book,
                                         std::vector<Diagnostic>& diagnostics);

/// What to write for a name that no table has.
Message table_hint(std::string const& name, Book const& book);

/// A place in words: "indicators/demo.yaml:12".
std::string shown(Place const& place);

}  // namespace jixiao
