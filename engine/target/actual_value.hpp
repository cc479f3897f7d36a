#pragma once

#include "target/target.hpp"

#include <optional>
#include <string>
#include <variant>

namespace jixiao {

/// A reported number: 78家, 2.3亿元, 1次/周; with its direction where it is said to be the size of
/// a change: 降低148万元, 增长4.8%.
struct Amount {
    Quantity quantity;
    Per per;
    std::optional<Direction> change = {};
    bool operator==(Amount const&) const = default;
};

enum class Attainment { achieved, partly, not_achieved };

/// A word instead of a number: 达成, 部分达成, 未达成, and the official longer wordings.
struct Attained {
    Attainment attainment;
    bool operator==(Attained const&) const = default;
};

/// A grade that was reached: 三星, 优秀.
struct GradeReached {
    Ordinal grade;
    bool operator==(GradeReached const&) const = default;
};

/// The day something was done: 2024-06-20, 6月20日.
struct DoneOn {
    Date date;
    bool operator==(DoneOn const&) const = default;
};

/// 未到期: nothing can be reported yet.
struct NotYetDue {
    bool operator==(NotYetDue const&) const = default;
};

/// 不适用: the indicator does not apply this year.
struct NotApplicable {
    bool operator==(NotApplicable const&) const = default;
};

using ActualValue = std::variant<Amount, Attained, GradeReached, DoneOn, NotYetDue, NotApplicable>;

}  // namespace jixiao
