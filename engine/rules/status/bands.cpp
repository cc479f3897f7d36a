#include "rules/status/bands.hpp"

namespace jixiao {

Status status_of(std::vector<Band> const& bands, Fraction const& ratio) {
    for (auto const& band : bands) {
        bool const is_low = band.from && ratio < Fraction{*band.from};
        bool const is_high = band.below && ratio >= Fraction{*band.below};
        if (!is_low && !is_high) return band.status;
    }
    return Status::red;
}

}  // namespace jixiao
