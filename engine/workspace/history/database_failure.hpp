#pragma once

#include "base/refusal.hpp"
#include "workspace/history/location.hpp"

#include <soci/soci.h>

namespace jixiao::history {

/// What an error of the database means to a reader. Parameters and passwords are left out.
/// `session` is the connection it came from; nullptr while connecting.
Refusal failure_of(soci::soci_error const& error, Location const& location, soci::session* session);

}  // namespace jixiao::history
