#pragma once

#include "rules/targets/review.hpp"

namespace jixiao {

// One function a family of rules; docs/lint.md has every code with its reason and an example.

/// No comparator, about, words where a number is possible, a number inside a sentence.
void review_wording(Review const& review, FindingList& findings);
/// No unit, a unit against the name, a period in the name alone.
void review_units(Review const& review, FindingList& findings);
/// A comparator against the direction, double negatives, > where ≥ is meant, totals of other spans.
void review_direction(Review const& review, FindingList& findings);
/// Targets easier than the past, and cells of earlier years that cannot serve as a basis.
void review_history(Review const& review, FindingList& findings);
/// Annual against long-term targets of one table.
void review_terms(Review const& review, FindingList& findings);
/// One indicator in several tables, the overall table against the projects.
void review_tables(Review const& review, FindingList& findings);
/// Names that are nearly the same, or have a character twice.
void review_names(Review const& review, FindingList& findings);
/// A level of a quantity against the growth of the same quantity.
void review_growth(Review const& review, FindingList& findings);
/// Levels of the frame: empty ones, and rows in the wrong one.
void review_frame(Review const& review, FindingList& findings);
/// Weights, bases, terms and 100% over a whole table.
void review_shape(Review const& review, FindingList& findings);

/// Marks the findings that a waiver covers. Waivers that are past their day, cover nothing or name
/// no rule become findings themselves.
void apply_waivers(Review const& review, boost::gregorian::date today, FindingList& findings);

}  // namespace jixiao
