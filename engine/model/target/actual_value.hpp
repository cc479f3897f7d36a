#pragma once

#include "model/target/target.hpp"

#include <optional>
#include <string>
#include <variant>

namespace jixiao {

/// What a sign or word beside a reported number makes of it: ≥360天, 95%以上, 9万元以内, 近95%,
/// 约50家, 50余家. The number is then only a bound, or near to the figure.
enum class ActualSign { exact, at_least, above, at_most, below, about, and_some };

/// When something was done, from the first to the last day that the text can mean: 6月20日 is one
/// day, 7月 a month, 11月底 its last third. 6月30日前 has no first day.
struct DoneOn {
    std::optional<Date> from;
    Date to;
    bool operator==(DoneOn const&) const = default;
};

/// A reported number: 78家, 2.3亿元, 1次/周, 57/60; with its direction where it is said to be the
/// size of a change: 降低148万元, 增长4.8%.
struct Amount {
    Quantity quantity;
    Per per;
    std::optional<Direction> change = {};
    ActualSign sign = ActualSign::exact;
    std::optional<Decimal> high = {};  // of a range, in the quantity's unit: 4-6辆
    /// A word beside the number by which it may be another figure than the one that was reached:
    /// 计划50家, 结余3万元, 不合格率2%. Harmless where the indicator's name has it too.
    std::string doubt = {};
    /// The day or the time that stands beside it: 6月20日完成100%, 截至9月底78家.
    std::optional<DoneOn> done = {};
    bool operator==(Amount const&) const = default;
};

enum class Attainment { achieved, partly, not_achieved };

/// What the words say of the time: 按期完成, 逾期完成.
enum class Timing { unsaid, in_time, late };

/// A word instead of a number: 达成, 部分达成, 未达成, and the official longer wordings.
struct Attained {
    Attainment attainment;
    Timing timing = Timing::unsaid;
    bool operator==(Attained const&) const = default;
};

/// 无, 未发生, 无安全事故: none of what the text names, or of what the indicator counts.
struct NoneOccurred {
    std::string event;
    bool operator==(NoneOccurred const&) const = default;
};

/// Words that can only be an answer to the words of a target: 显著提升, 已归档, 未超预算.
struct Worded {
    std::string text;
    bool operator==(Worded const&) const = default;
};

/// A grade that was reached: 三星, 优秀.
struct GradeReached {
    Ordinal grade;
    bool operator==(GradeReached const&) const = default;
};

/// 未到期: nothing can be reported yet.
struct NotYetDue {
    bool operator==(NotYetDue const&) const = default;
};

/// 不适用: the indicator does not apply this year.
struct NotApplicable {
    bool operator==(NotApplicable const&) const = default;
};

using ActualValue = std::variant<Amount, Attained, NoneOccurred, Worded, GradeReached, DoneOn,
                                 NotYetDue, NotApplicable>;

}  // namespace jixiao
