#pragma once

#include "app/lsp/session.hpp"
#include "rules/status/verdict.hpp"

#include <optional>
#include <string>
#include <vector>

namespace jixiao::lsp {

/// What a part of a file speaks of.
struct Subject {
    enum Kind {
        other,
        actual,      // the name of a line of actuals
        value,       // what is reported under it
        row,         // the name or the id of a row of a table
        alias,       // another name of it
        target,      // what was promised
        past_value,  // a value of an earlier year
    };
    Kind kind = other;
    std::size_t part = nowhere;    // that speaks of it
    std::size_t holder = nowhere;  // the line, or the item of the row
    std::string name;              // of the indicator, as it stands there
    Span span;                     // of what is spoken of
};

/// Of the part at a byte.
Subject subject_at(View const& view, std::size_t offset);
Subject subject_of(View const& view, std::size_t part);

/// The rows that a subject speaks of, as the tables were last judged; those of a table's own row
/// are that row alone.
std::vector<Indicator const*> rows_of(View const& view, Subject const& subject);

/// The verdicts on them in the period of a file of actuals, else in the usual one.
std::vector<Verdict const*> verdicts_on(View const& view,
                                        std::vector<Indicator const*> const& rows);
Evaluation const* evaluation_for(View const& view);

/// The lines of a file of actuals.
std::vector<std::size_t> actual_lines(View const& view);
/// The items of the rows of a table.
std::vector<std::size_t> table_rows(View const& view);

}  // namespace jixiao::lsp
