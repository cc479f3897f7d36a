#pragma once

#include "model/book/profile.hpp"

#include <type_traits>

namespace jixiao {

/// Calls visit(section, key, member) for every value of a profile, in the order in which it is
/// shown: the one place that ties the keys of the files to the members.
template <class Visit>
void for_each_profile_key(Visit const& visit) {
    visit("pace", "bands", &Profile::progress_ratio);
    visit("pace", "ahead-from", &Profile::ahead_from);
    visit("shortfall", "bands", &Profile::shortfall);
    visit("shortfall", "low-target-from", &Profile::low_target_from);
    visit("level", "bands", &Profile::level);
    visit("level", "prorated", &Profile::prorates_levels);
    visit("cap", "early-margin", &Profile::cap_early_margin);
    visit("cap", "cost-reason-below", &Profile::cost_reason_below);
    visit("about", "low", &Profile::about_low);
    visit("about", "high", &Profile::about_high);
    visit("stock", "near", &Profile::stock_near);
    visit("deadline", "last-share", &Profile::deadline_last_share);
    visit("possibility", "possible-from", &Profile::possible_from);
    visit("change", "level-near", &Profile::level_near);
    visit("change", "level-far", &Profile::level_far);
    visit("stage", "paths", &Profile::stage_paths);
    visit("stage", "over", &Profile::stage_over);
    visit("stage", "status", &Profile::stage_status);
    visit("stage", "end-only", &Profile::end_paths);
    visit("outlook", "forecast", &Profile::forecast_bands);
    visit("outlook", "possibility", &Profile::outlook);
    visit("execution", "bands", &Profile::execution);
    visit("execution", "milestones", &Profile::milestones);
    visit("execution", "gap-over", &Profile::gap_over);
    visit("execution", "gap-status", &Profile::gap_status);
    visit("execution", "joint", &Profile::joint);
    visit("execution", "mean-deviation", &Profile::mean_deviation);
    visit("execution", "nothing-spent", &Profile::nothing_spent);
    visit("execution", "repeated-from", &Profile::repeated_from);
    visit("execution", "repeated-status", &Profile::repeated_status);
    visit("score", "budget", &Profile::score_budget);
    visit("score", "indicators", &Profile::score_indicators);
    visit("score", "over-cap", &Profile::over_cap);
    visit("score", "achieved-from", &Profile::score_achieved_from);
    visit("score", "partly-from", &Profile::score_partly_from);
    visit("score", "excellent-from", &Profile::excellent_from);
    visit("score", "good-from", &Profile::good_from);
    visit("score", "fair-from", &Profile::fair_from);
    visit("score", "frames", &Profile::weight_frames);
    visit("calendar", "weeks-per-year", &Profile::weeks_per_year);
    visit("calendar", "days-per-year", &Profile::days_per_year);
    visit("calendar", "workdays-per-year", &Profile::workdays_per_year);
    visit("calendar", "others-per-year", &Profile::other_periods);
    visit("calendar", "open", &Profile::open_periods);
    visit("names", "lower-better", &Profile::lower_better);
    visit("names", "handled", &Profile::handled);
    visit("names", "lower-endings", &Profile::lower_endings);
    visit("names", "durations", &Profile::durations);
    visit("names", "long-better", &Profile::long_better);
    visit("names", "spans", &Profile::spans);
    visit("names", "long-units", &Profile::long_units);
    visit("names", "early", &Profile::early);
    visit("names", "higher-better", &Profile::higher_better);
    visit("names", "fulfilled", &Profile::fulfilled);
    visit("names", "saving", &Profile::saving);
    visit("names", "saving-endings", &Profile::saving_endings);
    visit("names", "shrinking", &Profile::shrinking);
    visit("names", "reducing", &Profile::reducing);
    visit("names", "either-way", &Profile::either_way);
    visit("names", "neutral", &Profile::neutral);
    visit("names", "endings", &Profile::endings);
    visit("names", "fillers", &Profile::fillers);
    visit("names", "denials", &Profile::denials);
    visit("names", "faulty", &Profile::faulty);
    visit("names", "remedies", &Profile::remedies);
    visit("names", "shares", &Profile::shares);
    visit("names", "share-of", &Profile::share_of);
    visit("names", "promoting", &Profile::promoting);
    visit("names", "stock", &Profile::stock);
    visit("names", "flow", &Profile::flow);
    visit("names", "events", &Profile::events);
    visit("names", "per-head", &Profile::per_head);
    visit("names", "average", &Profile::average);
    visit("names", "whole", &Profile::whole);
    visit("names", "signed", &Profile::is_signed);
    visit("names", "growth", &Profile::growth);
    visit("paths", "cost", &Profile::cost_paths);
    visit("paths", "output", &Profile::output_paths);
    visit("paths", "time", &Profile::time_paths);
    visit("paths", "in-or-out", &Profile::in_or_out_paths);
    visit("words", "level-units", &Profile::level_units);
    visit("words", "event-units", &Profile::event_units);
    visit("words", "each", &Profile::each_words);
    visit("words", "places", &Profile::place_names);
    visit("words", "place-moves", &Profile::place_moves);
    visit("words", "rising-grades", &Profile::rising_grades);
    visit("words", "open-grades", &Profile::open_grades);
    visit("words", "execution", &Profile::execution_names);
    visit("words", "scored", &Profile::scored_names);
    visit("words", "unit-of-name", &Profile::name_units);
    visit("actuals", "score-up-to", &Profile::score_up_to);
    visit("actuals", "bare-share-open-to", &Profile::bare_share_open_to);
    visit("actuals", "high-share-from", &Profile::high_share_from);
    visit("actuals", "high-share-open-to", &Profile::high_share_open_to);
    visit("actuals", "share-far-over", &Profile::share_far_over);
    visit("actuals", "scale-over", &Profile::scale_over);
    visit("actuals", "scale-near", &Profile::scale_near);
    visit("actuals", "counters-alike", &Profile::counters_alike);
    visit("units", "slip-from", &Profile::unit_slip_from);
    visit("units", "slip-to", &Profile::unit_slip_to);
}

/// Calls visit(member) for those that are lists of words in names and paths.
template <class Visit>
void for_each_name_list(Visit const& visit) {
    for_each_profile_key([&](char const*, char const*, auto member) {
        if constexpr (std::is_same_v<decltype(member), NameLists::Words NameLists::*>)
            visit(member);
    });
}

}  // namespace jixiao
