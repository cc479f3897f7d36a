#pragma once

#include "rules/status/name_table.hpp"
#include "rules/status/row_words.hpp"

#include <optional>
#include <span>

namespace jixiao {

/// Reads one name. Valid as long as what it was made from.
class NameReader {
public:
    NameReader(Letters const& name, WordsFound const& found, std::span<Handled const> handled);

    NameSays says(bool of_time) const;
    bool has(std::uint32_t kinds) const { return (all_kinds_ & kinds) != 0; }
    bool ends_in(std::uint32_t kinds, std::uint32_t endings) const;

private:
    using Ends = boost::container::small_vector<bool, 40>;
    Ends ends(std::uint32_t endings) const;
    WordFound const* longest(std::uint32_t kinds, Ends const& ends) const;
    WordFound const* before(std::size_t at, std::uint32_t kinds) const;
    WordFound const* at(std::size_t begin, std::uint32_t kinds) const;
    bool is_denied(WordFound const& word) const;
    bool is_wanted_long(WordFound const& word) const;
    bool is_handled(WordFound const& word) const;
    bool is_low(WordFound const& word) const;
    bool begins_reducing() const;
    NameSays moved(WordFound const& word) const;
    NameSays of_lower(WordFound const& word, bool is_time) const;
    NameSays of_higher(WordFound word) const;
    bool is_done_wrongly(WordFound const& word) const;
    bool holds_fault() const;
    WordFound const* left_undone(WordFound const& no) const;
    bool is_left_alone(WordFound const& fault) const;
    std::optional<std::size_t> subject_end() const;
    NameSays says_to_end(bool of_time) const;
    WordFound const* low_in_front() const;
    std::size_t start() const;

    Letters const& name_;
    WordsFound const& found_;
    std::span<Handled const> handled_;
    std::size_t end_;  // without a bracket behind
    std::uint32_t all_kinds_ = 0;
};

}  // namespace jixiao
