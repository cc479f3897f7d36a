#include "rules/status/places.hpp"

#include "base/wide.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace jixiao {
namespace {

/// Ratios closer than this, as a share of them, are compared exactly. Thresholds are rounded to
/// `places` places, and doubles err far less.
constexpr double reach = 1e-11;
constexpr int places = 12;

/// Shares of twelve months with decimals are such parts.
constexpr std::int64_t units_of_one = 12'000'000'000;

std::optional<std::int64_t> part_of_whole(Fraction const& number) {
    auto const part = (number * units_of_one).rounded(0).coefficient();
    return Fraction::of(part, units_of_one) == number ? std::optional{part} : std::nullopt;
}

double near_to(Fraction const& number) {
    auto const rounded = number.rounded(places);
    return static_cast<double>(rounded.coefficient()) / std::pow(10.0, rounded.scale());
}

/// Gathers thresholds of A / T.
class Gathered {
public:
    explicit Gathered(Fraction plan) : plan_{std::move(plan)} {}

    void ratio(Fraction const& ratio) { all_.push_back(ratio); }
    /// Of A / S, where S is all of T or the part that is due.
    void ratio_to_due(Fraction const& ratio) {
        all_.push_back(ratio);
        all_.push_back(ratio * plan_);
    }
    /// The same, where T / A counts as well.
    void either_way(Fraction const& ratio) {
        ratio_to_due(ratio);
        if (!ratio.is_zero()) ratio_to_due(Fraction{1} / ratio);
    }
    template <class Add>
    void bands(std::vector<Band> const& bands, Add const& add) {
        for (auto const& band : bands) {
            if (band.from) add(Fraction{*band.from});
            if (band.below) add(Fraction{*band.below});
        }
    }
    std::vector<Fraction> sorted() && {
        std::sort(all_.begin(), all_.end());
        all_.erase(std::unique(all_.begin(), all_.end()), all_.end());
        return std::move(all_);
    }

private:
    Fraction plan_;
    std::vector<Fraction> all_;
};

}  // namespace

std::vector<Fraction> thresholds_of(Profile const& profile, Fraction const& plan) {
    Gathered gathered{plan};
    auto const to_due = [&](Fraction const& ratio) { gathered.ratio_to_due(ratio); };
    Fraction const one = 1, low = profile.about_low, high = profile.about_high;
    for (auto const& bound : {Fraction{}, one, low, high}) to_due(bound);
    gathered.bands(profile.progress_ratio, to_due);
    to_due(profile.ahead_from);
    to_due(one + profile.stage_over);
    to_due(one - profile.stage_over);
    gathered.bands(profile.shortfall, to_due);
    to_due(profile.low_target_from);
    gathered.bands(profile.level, [&](Fraction const& ratio) {
        for (auto const& bound : {one, low, high}) gathered.ratio(ratio * bound);
    });
    gathered.ratio(plan + profile.cap_early_margin);
    gathered.ratio(profile.cap_early_margin);  // nothing is due yet
    gathered.ratio(profile.cost_reason_below);
    gathered.ratio((one - profile.stock_near) * 2);
    gathered.either_way(profile.unit_slip_from);
    gathered.either_way(profile.unit_slip_to);
    gathered.ratio(profile.share_far_over);
    gathered.ratio(profile.scale_over);
    if (profile.goes_by_outlook()) {
        auto const of_forecast = [&](Fraction const& ratio) { gathered.either_way(ratio); };
        gathered.bands(profile.forecast_bands.bands, of_forecast);
        of_forecast(profile.possible_from);
    }
    return std::move(gathered).sorted();
}

Places::Places(Profile const& profile, Fraction const& plan)
    : thresholds_{thresholds_of(profile, plan)} {
    for (auto const& threshold : thresholds_) {
        auto const near = near_to(threshold);
        are_exact_ &= near_.empty() || near - near_.back() > 4 * reach * (near + 1);
        near_.push_back(near);
        auto const part = part_of_whole(threshold);
        if (part) parts_.push_back(*part);
    }
    if (parts_.size() < thresholds_.size()) parts_.clear();
}

/// For a ratio that lies on or beside the threshold `next` or the one before it.
std::size_t Places::exactly(std::int64_t actual, std::int64_t target, std::size_t next) const {
    if (parts_.empty()) return of(Fraction::of(actual, target));
    auto const ratio = Wide{actual} * units_of_one;
    auto at = next > 0 ? next - 1 : next;
    while (at < parts_.size() && Wide{target} * parts_[at] < ratio) ++at;
    bool const is_on = at < parts_.size() && Wide{target} * parts_[at] == ratio;
    return 2 * at + (is_on ? 1U : 0U);
}

std::size_t Places::of(std::int64_t actual, std::int64_t target) const {
    auto const ratio = static_cast<double>(actual) / static_cast<double>(target);
    auto const* first = near_.data();
    for (auto left = near_.size(); left > 0;) {
        auto const half = left / 2;
        bool const is_above = first[half] < ratio;
        first = is_above ? first + half + 1 : first;
        left = is_above ? left - half - 1 : half;
    }
    auto const next = static_cast<std::size_t>(first - near_.data());
    auto const open = reach * (ratio + 1);
    bool const is_open = (next > 0 && ratio - near_[next - 1] <= open) ||
                         (next < near_.size() && near_[next] - ratio <= open);
    return is_open ? exactly(actual, target, next) : 2 * next;
}

std::size_t Places::of(Fraction const& ratio) const {
    auto const next = std::lower_bound(thresholds_.begin(), thresholds_.end(), ratio);
    auto const below = static_cast<std::size_t>(next - thresholds_.begin());
    bool const is_on = next != thresholds_.end() && *next == ratio;
    return 2 * below + (is_on ? 1U : 0U);
}

}  // namespace jixiao
