#pragma once

#include "app/cli/members.hpp"

namespace jixiao {

/// Writes the official form that --form names, of all tables of one workspace
/// in one file. Gives the exit code.
int form_report(Shell const& shell, Member const& member);

/// The same for every member, a file each, in the folder of --output: all files
/// or none.
int form_units(Shell const& shell, Members const& members);

}  // namespace jixiao
