#include "app/bulk/table_counts.hpp"

#include <utility>

namespace jixiao::bulk {

void TableCounts::begin(std::string_view body, std::string_view title, Summary& summary) {
    flush(summary);
    body_ = body;
    title_ = title;
}

void TableCounts::add(Verdict const& verdict, Summary& summary) {
    turn_to(verdict.table->unit, verdict.table->title(), summary);
    tally_.add(verdict);
    ++records_;
}

void TableCounts::add(std::string_view body, std::string_view title, std::size_t number,
                      Counted const& counted, Tenths4 weight, Summary& summary) {
    turn_to(body, title, summary);
    if (counts_.size() <= number) counts_.resize(number + 1);
    auto& count = counts_[number];
    if (count.times++ == 0) {
        count.counted = counted;
        present_.push_back(number);
    }
    if (weight == 0 || counted.state != State::rated) return;
    weight_ += weight;
    if (counted.status == Status::green) green_weight_ += weight;
}

void TableCounts::flush(Summary& summary) {
    if (present_.empty() && records_ == 0) return;
    auto tally = std::exchange(tally_, {});
    summary.records += std::exchange(records_, 0);
    for (auto const number : present_) {
        auto& [counted, times] = counts_[number];
        count_in(tally.roll_up, counted, times);
        summary.records += std::exchange(times, 0);
    }
    present_.clear();
    if (weight_ != 0) {
        tally.weight = tally.weight + Fraction::of(std::exchange(weight_, 0), one);
        tally.green_weight =
            tally.green_weight + Fraction::of(std::exchange(green_weight_, 0), one);
    }
    summary.all.add(tally);
    if (!by_table_) return;
    summary.tables[{body_, title_.empty() ? Table{}.title() : title_}].add(tally);
}

}  // namespace jixiao::bulk
