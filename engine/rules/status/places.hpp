#pragma once

#include "base/fraction.hpp"
#include "model/book/profile.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace jixiao {

/// Every ratio A / T at which the status, a flag or a warning of a number may change, in order:
/// each number of the profile that such a ratio is held against, where it is held against the part
/// of T that is due (`plan`, π) also times that. For T above 0 that is not a range; of a range, at
/// its high end others follow.
std::vector<Fraction> thresholds_of(Profile const& profile, Fraction const& plan);

/// Says between which thresholds, or on which, A / T lies: by doubles, and exactly where those are
/// near to a threshold. What the rules make of a number is the
/// same all over such a place.
class Places {
public:
    Places(Profile const& profile, Fraction const& plan);

    /// False for thresholds so near to each other that doubles cannot keep them apart; nothing else
    /// may be asked then.
    bool are_exact() const { return are_exact_; }
    std::size_t count() const { return 2 * thresholds_.size() + 1; }
    /// 2 k below threshold k and above the one before it, 2 k + 1 on threshold k. `actual` is from
    /// 0 on and `target` from 1 on, in any one unit.
    std::size_t of(std::int64_t actual, std::int64_t target) const;
    /// The same of a ratio.
    std::size_t of(Fraction const& ratio) const;

private:
    std::size_t exactly(std::int64_t actual, std::int64_t target, std::size_t next) const;

    std::vector<Fraction> thresholds_;
    std::vector<double> near_;         // the same, rounded
    std::vector<std::int64_t> parts_;  // the same, in fixed units; empty where one is no such part
    bool are_exact_ = true;
};

}  // namespace jixiao
