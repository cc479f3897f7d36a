#pragma once

#include "model/book/period.hpp"

#include <string>
#include <vector>

namespace jixiao::history {

/// A file as it was when a period was closed.
struct InputFile {
    std::string name;    // its path from the folder of the workspace
    std::string digest;  // SHA-256 of its bytes
    bool operator==(InputFile const&) const = default;
};

/// One closing of a period, without its verdicts. The first has number 1; every later one restates
/// the one before.
struct Closing {
    std::string unit;
    Period period;
    int number = 1;
    std::string at;  // UTC: 2024-10-08T01:02:03Z
    std::string by, reason;
    std::string engine;  // the version of the program
    std::string profile, profile_digest;
    int green = 0, amber = 0, red = 0, unrated = 0;
    std::string
        evaluation;  // the JSON of `evaluate` without its verdicts, with the limits of shares
    std::vector<InputFile> files;  // by name
};

}  // namespace jixiao::history
