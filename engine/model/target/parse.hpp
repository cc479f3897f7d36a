#pragma once

#include "base/message.hpp"
#include "model/target/actual_value.hpp"
#include "model/target/target.hpp"
#include "model/target/units.hpp"

#include <boost/system/result.hpp>

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace jixiao {

/// Why a text could not be read, and where: bytes [offset, offset + length) of it.
struct ParseError {
    std::string code;  // "target-unit", "target-number" …
    std::size_t offset = 0;
    std::size_t length = 0;
    Message message;
    Message hint;
};

[[noreturn]] inline void throw_exception_from_error(ParseError const& error,
                                                    boost::source_location const&) {
    throw std::logic_error{"value() of a text that was not understood: " + error.code};
}

template <class T>
using Parsed = boost::system::result<T, ParseError>;

/// Reads a target as it is written. Never returns Graded for a text that tries to be a quantity.
Parsed<Target> parse_target(std::string_view text, Units const& units);

/// Reads a reported value ("78家", "96%", "达成", "三星", "6月20日", "未到期").
Parsed<ActualValue> parse_actual(std::string_view text, Units const& units);

/// The same into a value that is there already and keeps its memory: for streams of them.
void parse_actual_into(Parsed<ActualValue>& value, std::string_view text, Units const& units);

/// The days that a reported value means where a date is asked for; also 2024.12 and 20241231, which
/// parse_actual takes for numbers.
std::optional<DoneOn> parse_done(std::string_view text, Units const& units);

}  // namespace jixiao
