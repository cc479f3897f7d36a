#include "model/target/grammar/growing_numeral.hpp"

namespace jixiao::grammar {

bool GrowingNumeral::take(NumeralToken const& token) {
    switch (token.kind) {
        case NumeralToken::digit: return take_digit(token);
        case NumeralToken::figures: return take_figures(token);
        case NumeralToken::zero: return take_zero();
        case NumeralToken::unit: return take_unit(token.value);
        case NumeralToken::big: return take_big(token.value);
        case NumeralToken::point:
        case NumeralToken::more: return false;
    }
    return false;
}

Wide GrowingNumeral::total() const {
    auto const elided = last_ == single && before_pending_ > 1 && !zero_;
    return hundred_millions_ + ten_thousands_ + section_ +
           (elided ? times_ten(pending_, before_pending_ - 1) : pending_);
}

int GrowingNumeral::scale() const {
    if (last_ == big_word) return hundred_millions_ != 0 && ten_thousands_ != 0 ? 0 : scale_;
    return last_ == unit_word && units_ == 1 && !closed() ? smallest_ : 0;
}

bool GrowingNumeral::take_digit(NumeralToken const& token) {
    // 一七二: digit by digit, as long as no scale word came.
    auto const first_run = !closed() && section_ == 0 && !zero_;
    if ((last_ == single || last_ == run) && first_run && before_pending_ == 0) {
        pending_ = pending_ * 10 + token.value;
        last_ = run;
        return pending_ < numeral_limit;
    }
    if (has_pending()) return false;
    pending_ = token.value;
    last_ = single;
    return true;
}

bool GrowingNumeral::take_figures(NumeralToken const& token) {
    if (has_pending()) return false;
    if (started() && last_ != gap && token.value >= times_ten(1, before_pending_)) return false;
    pending_ = token.value;
    last_ = token.length == 1 ? single : group;
    return true;
}

bool GrowingNumeral::take_zero() {
    if (!started() || ((last_ == single || last_ == run) && before_pending_ == 0)) {
        pending_ *= 10;
        last_ = started() ? run : single;
        return pending_ < numeral_limit;
    }
    if (has_pending()) return false;
    zero_ = true;
    last_ = gap;
    return true;
}

bool GrowingNumeral::take_unit(std::int64_t power) {
    if (power >= smallest_ || last_ == run) return false;
    auto const many = pending_ > 9 && (closed() || section_ != 0);
    if (many) return false;
    if (!has_pending()) {
        auto const lone = section_ == 0 && (!started() || last_ == gap);
        if (!lone && power != 1) return false;
        if (last_ == unit_word && power == 1 && smallest_ <= 1) return false;
        pending_ = 1;
    } else if (pending_ == 0) {
        return false;
    }
    section_ += times_ten(pending_, power);
    close(unit_word, power);
    smallest_ = static_cast<int>(power);
    ++units_;
    return true;
}

bool GrowingNumeral::take_big(std::int64_t power) {
    auto amount = section_ + pending_;
    auto const nought = last_ == group || last_ == single;  // 0万
    if (amount == 0 && (!nought || scale_ != 0)) {
        if (last_ == big_word) return take_double_big(power);
        if (started()) return false;
        amount = 1;  // 万分之三
    }
    if (power == 4) {
        if (ten_thousands_ != 0) return false;
        ten_thousands_ = times_ten(amount, 4);
    } else {
        if (hundred_millions_ != 0) return false;
        hundred_millions_ = times_ten(ten_thousands_ + amount, power);
        ten_thousands_ = 0;
    }
    scale_ = static_cast<int>(power);
    end_section(power);
    return true;
}

bool GrowingNumeral::take_double_big(std::int64_t power) {
    if (hundred_millions_ != 0) return false;
    auto& target = power == 4 ? ten_thousands_ : hundred_millions_;
    target = times_ten(ten_thousands_, power);
    if (power != 4) ten_thousands_ = 0;
    scale_ += static_cast<int>(power);
    end_section(power);
    return target < numeral_limit;
}

void GrowingNumeral::end_section(std::int64_t power) {
    section_ = 0;
    close(big_word, power);
    smallest_ = 4;
    units_ = 0;
}

void GrowingNumeral::close(Last last, std::int64_t power) {
    pending_ = 0;
    before_pending_ = static_cast<int>(power);
    zero_ = false;
    last_ = last;
}

}  // namespace jixiao::grammar
