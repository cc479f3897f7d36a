#pragma once

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <string>

namespace jixiao {

/// A value as JSON, on one line. The one exit of JSON: bytes that are not UTF-8, as in the names
/// of files, become U+FFFD, so that every reader takes it.
std::string json_text(boost::json::value const& value);
std::string json_text(boost::json::object const& value);
std::string json_text(boost::json::array const& value);

}  // namespace jixiao
