#include "rules/score/weights.hpp"

#include <algorithm>
#include <map>
#include <numeric>

namespace jixiao::score {
namespace {

constexpr std::int64_t per_point = 100;

std::string first_level(RowScore const& row) {
    auto const& path = row.verdict->indicator->path;
    return path.empty() ? std::string{} : path.front();
}

bool states_weight(RowScore const& row) {
    return row.verdict->indicator->weight.has_value();
}

Fraction sum_of(std::vector<Fraction> const& shares) {
    return std::accumulate(shares.begin(), shares.end(), Fraction{});
}

/// The points of every first level; nothing when no frame knows all of them.
std::optional<std::map<std::string, Decimal>> frame_for(std::vector<RowScore> const& rows,
                                                        Profile const& profile) {
    for (auto const& frame : profile.weight_frames) {
        std::map<std::string, Decimal> const points{frame.begin(), frame.end()};
        if (std::all_of(rows.begin(), rows.end(),
                        [&](RowScore const& row) { return points.contains(first_level(row)); }))
            return points;
    }
    return std::nullopt;
}

std::vector<Fraction> spread(std::vector<RowScore> const& rows, Profile const& profile) {
    auto const frame = frame_for(rows, profile);
    if (!frame) return std::vector<Fraction>(rows.size(), Fraction{1});
    std::map<std::string, std::int64_t> counts;
    for (auto const& row : rows) ++counts[first_level(row)];
    std::vector<Fraction> shares;
    for (auto const& row : rows) {
        auto const level = first_level(row);
        shares.push_back(Fraction{frame->at(level)} / Fraction{counts.at(level)});
    }
    return shares;
}

/// Exact points as hundredths that add up to the same whole.
std::vector<Decimal> rounded(std::vector<Fraction> const& points) {
    std::vector<std::int64_t> hundredths;
    std::vector<std::size_t> order(points.size());
    std::vector<Fraction> lost;
    for (auto const& each : points) {
        auto const down = each.rounded(places, Rounding::down);
        hundredths.push_back(down.shifted(places).value().coefficient());
        lost.push_back(each - Fraction{down});
    }
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return lost[a] > lost[b]; });
    auto left = (sum_of(lost) * Fraction{per_point}).rounded(0).coefficient();
    for (auto const index : order)
        if (left-- > 0) ++hundredths[index];
    std::vector<Decimal> weights;
    weights.reserve(hundredths.size());
    for (auto const each : hundredths) weights.push_back(Decimal::make(each, places).value());
    return weights;
}

}  // namespace

bool are_partly_weighed(std::vector<RowScore> const& rows) {
    return std::any_of(rows.begin(), rows.end(), states_weight) &&
           !std::all_of(rows.begin(), rows.end(), states_weight);
}

void weigh(std::vector<RowScore>& rows, Profile const& profile) {
    bool const all_stated = std::all_of(rows.begin(), rows.end(), states_weight);
    std::vector<Fraction> shares;
    for (auto const& row : rows)
        if (all_stated) shares.emplace_back(*row.verdict->indicator->weight);
    bool const is_stated = all_stated && !sum_of(shares).is_zero();
    if (!is_stated) shares = spread(rows, profile);
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (!rows[i].applies) shares[i] = Fraction{};
    auto const all_points = Fraction{profile.score_indicators};
    auto const sum = sum_of(shares);
    bool const as_stated = is_stated && sum == all_points;
    auto const from = as_stated   ? WeightFrom::stated
                      : is_stated ? WeightFrom::rescaled
                                  : WeightFrom::spread;
    for (auto& row : rows) row.weight_from = from;
    if (as_stated) {
        for (auto& row : rows) row.weight = *row.verdict->indicator->weight;
        return;
    }
    if (sum.is_zero()) return;
    for (auto& share : shares) share = share * all_points / sum;
    auto const weights = rounded(shares);
    for (std::size_t i = 0; i < rows.size(); ++i) rows[i].weight = weights[i];
}

}  // namespace jixiao::score
