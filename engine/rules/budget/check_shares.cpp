#include "rules/budget/list_groups.hpp"
#include "rules/budget/table_checks.hpp"

namespace jixiao::budget {
namespace {

constexpr Wide hundred_percent = 100 * million;

/// amount / base in millionths of a percent, rounded half up to `places` of a percent.
Wide share_of(Wide amount, Wide base, int places) {
    Wide unit = million;
    for (auto i = 0; i < places; ++i) unit /= 10;
    auto const negative = (amount < 0) != (base < 0);
    auto const twice = 2 * magnitude(amount) * hundred_percent + magnitude(base) * unit;
    auto const rounded = twice / (2 * magnitude(base) * unit) * unit;
    return negative ? -rounded : rounded;
}

/// Whether rounding of the share, the amount and the base may be all that is between them.
bool rounding_explains(Wide share, Wide amount, Wide base, Precision precision,
                       Precision share_precision) {
    auto const off = magnitude(share * base - hundred_percent * amount);
    return off <= share_precision.tolerance(1) * magnitude(base) +
                      precision.tolerance(1) * (hundred_percent + magnitude(share));
}

/// The column of money that a column of shares belongs to: the nearest on its left.
std::optional<std::size_t> money_before(Sheet const& sheet, std::size_t column) {
    while (column-- > 0)
        if (sheet.columns()[column].kind == ColumnKind::money) return column;
    return std::nullopt;
}

}  // namespace

void check_shares(Sheet const& sheet, Precision precision, Precision share_precision,
                  std::vector<Diagnostic>& diagnostics) {
    auto const places = share_precision.places;
    for (auto const column : sheet.all(ColumnKind::share)) {
        auto const money = money_before(sheet, column);
        if (!money) continue;
        for (auto const& group : list_groups(sheet)) {
            if (!group.total) continue;
            auto const base = stated(sheet, *group.total, *money);
            if (!base || base->amount == 0) continue;
            auto rows = group.rows;
            rows.push_back(*group.total);
            for (auto const row : rows) {
                auto const& share = sheet.figure(row, column);
                auto const& amount = sheet.figure(row, *money);
                if (share.state != Figure::State::stated ||
                    amount.state == Figure::State::unreadable)
                    continue;
                auto const expected = share_of(amount.millionths, base->amount, places);
                if (expected == share.millionths) continue;
                auto const within = rounding_explains(share.millionths, amount.millionths,
                                                      base->amount, precision, share_precision);
                diagnostics.push_back(
                    {within ? Severity::note : Severity::warning,
                     "budget-share",
                     sheet.place(row, column),
                     say("{0} is {1}%, but {2} ({3}) of {4} ({5}) is {6}%: {7} percentage points "
                         "apart",
                         sheet.describe(row, column), show_amount(share.millionths, places),
                         show_amount(amount.millionths, precision.places),
                         show_place(sheet.place(row, *money)),
                         show_amount(base->amount, precision.places), show_place(base->place),
                         show_amount(expected, places),
                         show_amount(magnitude(expected - share.millionths), places)),
                     within ? say("nothing to do: rounding explains it")
                            : say("correct the share or the figures"),
                     {}});
            }
        }
    }
}

}  // namespace jixiao::budget
