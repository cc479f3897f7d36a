#pragma once

#include "model/book/actuals.hpp"
#include "model/book/book.hpp"

#include <optional>
#include <string>
#include <vector>

namespace jixiao::bulk {

/// The two shapes of a stream: one JSON object a line, or RFC 4180 with a header line.
enum class Form { ndjson, csv };

/// What a record leaves open.
struct Asked {
    std::optional<Period> period;     // as of when; else the latest that the record has
    Values values = Values::to_date;  // what its figures count, unless it says so
    bool passes_unknown = false;      // keys that are not known belong to the verdict as they are
};

/// One indicator with everything its verdict needs, as one record of a stream gives it.
struct Record {
    Table table;          // its body, title and printed budget; holds no goals
    Goal goal;            // its name and term; holds no indicators
    Indicator indicator;  // as a row of a table gives it
    Actuals actuals;
    Period as_of;
    std::optional<Period> previous;  // that the verdict is compared with; else found in the actuals
};

/// The keys of a record: those of a row of a table, and those of what stands around it.
std::vector<std::string> const& record_keys();

/// The table that a record's title names: 部门整体, or a project.
void set_title(Table& table, std::string_view title);

}  // namespace jixiao::bulk
