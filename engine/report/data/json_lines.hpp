#pragma once

#include "report/data/json_text.hpp"

#include <boost/json.hpp>

#include <string>
#include <string_view>

namespace jixiao {

/// Opens the array `key` in a JSON text and puts every item on a line of its own.
class JsonLines {
public:
    JsonLines(std::string& out, std::string_view key) : out_{out} {
        out_ += json_text(boost::json::value(key)) + ": [";
    }
    void add(boost::json::object const& item) {
        out_ += empty_ ? "\n" : ",\n";
        out_ += json_text(item);
        empty_ = false;
    }
    void close() { out_ += empty_ ? "]" : "\n]"; }

private:
    std::string& out_;
    bool empty_ = true;
};

}  // namespace jixiao
