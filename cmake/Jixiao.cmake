# Flags travel only through targets; every library of engine/ is one jixiao_module line.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release)
endif()

add_library(jixiao_warnings INTERFACE)
target_compile_options(jixiao_warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion)
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # GCC bug 105651: with -O2 and more, "literal" + std::string is taken for overlapping or endless
  # memory.
  target_compile_options(jixiao_warnings INTERFACE -Wno-restrict -Wno-stringop-overflow)
endif()
if(JIXIAO_WERROR)
  target_compile_options(jixiao_warnings INTERFACE -Werror)
endif()

# The engine is watched, its tests are not: instrumenting Catch2 and RapidCheck takes longer than all
# the rest.
add_library(jixiao_sanitizers INTERFACE)
if(JIXIAO_SANITIZE)
  target_compile_options(jixiao_sanitizers INTERFACE
    -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()

# What libFuzzer needs in the rooms that it runs; in all of them it would cost a fifth of the build.
add_library(jixiao_fuzzed INTERFACE)
if(JIXIAO_FUZZ)
  target_compile_options(jixiao_fuzzed INTERFACE
    -fsanitize-coverage=inline-8bit-counters,pc-table,indirect-calls,trace-cmp)
endif()

# The shared library is made of the rooms and shows nothing of them.
function(jixiao_for_the_library target)
  set_target_properties(${target} PROPERTIES POSITION_INDEPENDENT_CODE ON
    CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON)
endfunction()

# Only the declarations: base compiles the rest of fmt once, since Debian has no archive of it.
add_library(jixiao_fmt INTERFACE)
target_include_directories(jixiao_fmt SYSTEM INTERFACE $<TARGET_PROPERTY:fmt::fmt,INTERFACE_INCLUDE_DIRECTORIES>)

# jixiao_linked(name target extra …): the library jixiao_name is <target>. A program takes what it uses of
# it from its archive, lib<name>.a, and from the libraries <extra>: it starts sooner than with a library to
# load. Debian's archives do not fit into shared libraries; those link <target> itself.
function(jixiao_linked name target)
  find_library(JIXIAO_${name}_ARCHIVE lib${name}.a REQUIRED)
  set(is_program $<STREQUAL:$<TARGET_PROPERTY:TYPE>,EXECUTABLE>)
  add_library(jixiao_${name} INTERFACE)
  set_target_properties(${target} PROPERTIES IMPORTED_GLOBAL ON)
  target_include_directories(jixiao_${name} SYSTEM INTERFACE $<TARGET_PROPERTY:${target},INTERFACE_INCLUDE_DIRECTORIES>)
  target_link_libraries(jixiao_${name} INTERFACE $<$<NOT:${is_program}>:${target}>)
  foreach(part ${JIXIAO_${name}_ARCHIVE} ${ARGN})
    target_link_libraries(jixiao_${name} INTERFACE $<${is_program}:${part}>)
  endforeach()
endfunction()

# jixiao_opened(room name): the room opens the shared library lib<name> when it first needs it, by the name
# JIXIAO_LIB<NAME>.
function(jixiao_opened room name)
  find_library(JIXIAO_${name}_LIBRARY ${name} REQUIRED)
  file(REAL_PATH ${JIXIAO_${name}_LIBRARY} file)
  string(REGEX MATCH "lib${name}\\.so\\.[0-9]+" file ${file})  # as ABI-compatible versions are called
  string(TOUPPER ${name} NAME)
  target_compile_definitions(jixiao_${room} PRIVATE JIXIAO_LIB${NAME}="${file}")
endfunction()

jixiao_linked(boost_json Boost::json)
jixiao_linked(boost_iostreams Boost::iostreams ZLIB::ZLIB zstd)
jixiao_linked(yaml-cpp yaml-cpp)

# Parsed once for all rooms. The tidy preset builds without, so every file still names what it uses.
file(WRITE ${CMAKE_BINARY_DIR}/common.cpp "")
add_library(jixiao_common OBJECT ${CMAKE_BINARY_DIR}/common.cpp)
target_precompile_headers(jixiao_common PRIVATE <algorithm> <array> <charconv> <filesystem> <fstream>
  <functional> <map> <memory> <optional> <set> <string> <string_view> <unordered_map> <variant> <vector>
  <fmt/format.h> <boost/date_time/gregorian/greg_date.hpp> <boost/json.hpp>)
jixiao_for_the_library(jixiao_common)
target_link_libraries(jixiao_common PRIVATE jixiao_fmt jixiao_boost_json jixiao_warnings jixiao_sanitizers)

# jixiao_module(name SOURCES a.cpp … LINKS target … [FUZZED] [PRECOMPILE <header> …]): the library
# jixiao::name of this folder.
function(jixiao_module name)
  cmake_parse_arguments(ARG "FUZZED" "" "SOURCES;LINKS;PRECOMPILE" ${ARGN})
  add_library(jixiao_${name} STATIC ${ARG_SOURCES})
  add_library(jixiao::${name} ALIAS jixiao_${name})
  jixiao_for_the_library(jixiao_${name})
  target_include_directories(jixiao_${name} PUBLIC ${PROJECT_SOURCE_DIR}/engine)
  target_link_libraries(jixiao_${name} PUBLIC ${ARG_LINKS} PRIVATE jixiao_warnings jixiao_sanitizers)
  if(ARG_FUZZED)
    target_link_libraries(jixiao_${name} PRIVATE jixiao_fuzzed)
  endif()
  if(ARG_PRECOMPILE)
    # Grammars keep global parsers of the same short names: they cannot share one unit.
    set_target_properties(jixiao_${name} PROPERTIES UNITY_BUILD OFF)
    target_precompile_headers(jixiao_${name} PRIVATE ${ARG_PRECOMPILE})
  else()
    target_precompile_headers(jixiao_${name} REUSE_FROM jixiao_common)
    # g++ takes the precompiled headers only where the same macros are defined.
    target_compile_definitions(jixiao_${name} PRIVATE
      $<TARGET_PROPERTY:Boost::json,INTERFACE_COMPILE_DEFINITIONS>
      $<TARGET_PROPERTY:Boost::container,INTERFACE_COMPILE_DEFINITIONS>)
  endif()
  if(JIXIAO_TIDY)
    set_target_properties(jixiao_${name} PROPERTIES CXX_CLANG_TIDY "clang-tidy;--quiet")
  endif()
endfunction()

# jixiao_packer(name output LINKS target …): <name>.cpp, run while the engine is built; it writes <output>,
# a source of tables, into the folder's build.
function(jixiao_packer name output)
  cmake_parse_arguments(ARG "" "" "LINKS" ${ARGN})
  add_executable(${name} ${name}.cpp)
  target_link_libraries(${name} PRIVATE ${ARG_LINKS} jixiao_fmt jixiao_warnings jixiao_sanitizers)
  add_custom_command(
    OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/${output}
    COMMAND ${name} ${CMAKE_CURRENT_BINARY_DIR}/${output}
    DEPENDS ${name} VERBATIM)
  set_source_files_properties(${CMAKE_CURRENT_BINARY_DIR}/${output} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
endfunction()
