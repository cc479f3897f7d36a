#pragma once

#include "read/records/plain_record.hpp"

#include <memory>
#include <string_view>

namespace jixiao::bulk {

/// Fills a plain record from lines of NDJSON.
class PlainJson {
public:
    explicit PlainJson(PlainRecord& into);
    ~PlainJson();

    /// Whether the line is a plain record, which `into` then holds.
    bool read(std::string_view line);

private:
    struct Parser;
    std::unique_ptr<Parser> parser_;
};

}  // namespace jixiao::bulk
