#include "report/data/json_text.hpp"

#include "base/utf8.hpp"

#include <boost/json/serialize.hpp>

namespace jixiao {

std::string json_text(boost::json::value const& value) {
    return valid_utf8(boost::json::serialize(value));
}

std::string json_text(boost::json::object const& value) {
    return valid_utf8(boost::json::serialize(value));
}

std::string json_text(boost::json::array const& value) {
    return valid_utf8(boost::json::serialize(value));
}

}  // namespace jixiao
