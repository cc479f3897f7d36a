#pragma once

#include <boost/json.hpp>

#include <optional>
#include <string_view>

namespace jixiao {

/// A text, or null where there is nothing to say.
inline boost::json::value text_or_null(std::string_view text) {
    return text.empty() ? boost::json::value{} : boost::json::value(text);
}

/// All digits of a number as a text, or null where there is none.
template <class Number>
boost::json::value number_or_null(std::optional<Number> const& number) {
    return number ? boost::json::value(number->text()) : boost::json::value{};
}

}  // namespace jixiao
