#pragma once

#include "base/diagnostic.hpp"
#include "base/fraction.hpp"
#include "model/book/period.hpp"

#include <optional>
#include <string>
#include <vector>

namespace jixiao {

/// Money as a file states it.
struct Money {
    Fraction amount;  // 元
    std::string text;
    Place place;
};

/// What was spent under one 支出明细 of a project.
struct SpendingLine {
    std::string name;
    Money spent;
    Place name_place;
};

/// The money of one 资金来源, as Outlay has it for the whole.
struct SourceLine {
    std::string name;
    std::optional<Money> adjusted, spent, forecast;
    Place name_place;
};

/// One line under `budget` of an actuals file: the money of a project, or of the department, to the
/// end of a period. Always from the start of the year.
struct Outlay {
    std::string name;  // the title or the code of a table, as written
    Period period;
    std::optional<Money> adjusted;  // 调整后预算; holds until another is stated
    std::optional<Money> spent;     // as stated for the whole
    std::optional<Money> forecast;  // 全年预计执行数, as seen in this period
    std::vector<SpendingLine> spending;
    std::vector<SourceLine> sources;
    std::string note;
    Place name_place;
};

}  // namespace jixiao
