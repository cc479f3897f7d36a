#pragma once

#include <string>

namespace jixiao {

/// A time as people read it, "2024-10-08 09:02:03+08:00", in the time zone of this machine (TZ):
/// what was recorded as "2024-10-08T01:02:03Z". Another text is given back as it is.
std::string local_time(std::string const& utc);

}  // namespace jixiao
