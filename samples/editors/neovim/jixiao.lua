-- Jixiao in Neovim 0.7 or later. Copy this file to ~/.config/nvim/plugin/jixiao.lua; nothing else is needed.
-- gd: from what was reported to the rows of the tables and back; K: how a target is read, why a colour;
-- :JixiaoFix, :JixiaoRename, :JixiaoStart [PERIOD], :JixiaoReport [PERIOD].

local namespace = vim.api.nvim_create_namespace('jixiao')
local client_id

local function root_of(file)
  local found = vim.fn.findfile('jixiao.yaml', vim.fn.fnamemodify(file, ':p:h') .. ';')
  return found ~= '' and vim.fn.fnamemodify(found, ':p:h') or vim.fn.getcwd()
end

local function client()
  return client_id and vim.lsp.get_client_by_id(client_id)
end

-- The colours behind the values: Neovim shows them itself from 0.10 on.
local function show_hints(buffer)
  if not client() or not vim.api.nvim_buf_is_loaded(buffer) then return end
  local params = {
    textDocument = { uri = vim.uri_from_bufnr(buffer) },
    range = { start = { line = 0, character = 0 },
              ['end'] = { line = vim.api.nvim_buf_line_count(buffer), character = 0 } },
  }
  client().request('textDocument/inlayHint', params, function(failure, hints)
    if failure or not vim.api.nvim_buf_is_loaded(buffer) then return end
    vim.api.nvim_buf_clear_namespace(buffer, namespace, 0, -1)
    for _, hint in ipairs(hints or {}) do
      vim.api.nvim_buf_set_extmark(buffer, namespace, hint.position.line, 0,
        { virt_text = { { hint.label, 'Comment' } }, virt_text_pos = 'eol' })
    end
  end, buffer)
end

local function command(name, period)
  local arguments = { vim.uri_from_bufnr(0) }
  if period ~= '' then table.insert(arguments, period) end
  client().request('workspace/executeCommand', { command = name, arguments = arguments },
    function(failure, made)
      if failure then return vim.notify(failure.message, vim.log.levels.ERROR) end
      if name == 'jixiao.start' then vim.cmd('edit ' .. vim.fn.fnameescape(vim.uri_to_fname(made.uri)))
      else vim.fn.jobstart({ 'xdg-open', made.uri }, { detach = true }) end
    end)
end

local function on_attach(_, buffer)
  local function key(keys, run)
    vim.keymap.set('n', keys, run, { buffer = buffer })
  end
  key('gd', vim.lsp.buf.definition)
  key('gr', vim.lsp.buf.references)
  key('K', vim.lsp.buf.hover)
  vim.bo[buffer].omnifunc = 'v:lua.vim.lsp.omnifunc'
  local function user_command(name, run, count)
    vim.api.nvim_buf_create_user_command(buffer, name, run, { nargs = count or 0 })
  end
  user_command('JixiaoFix', function() vim.lsp.buf.code_action() end)
  user_command('JixiaoRename', function() vim.lsp.buf.rename() end)
  user_command('JixiaoStart', function(given) command('jixiao.start', given.args) end, '?')
  user_command('JixiaoReport', function(given) command('jixiao.report', given.args) end, '?')
  if vim.lsp.inlay_hint then vim.lsp.inlay_hint.enable(true, { bufnr = buffer }) end
end

local function start(file)
  local capabilities = vim.lsp.protocol.make_client_capabilities()
  capabilities.workspace.inlayHint = { refreshSupport = true }
  capabilities.textDocument.completion.completionItem.snippetSupport = false
  local handlers = {}
  if not vim.lsp.inlay_hint then
    handlers['workspace/inlayHint/refresh'] = function()
      for _, buffer in ipairs(vim.lsp.get_buffers_by_client_id(client_id)) do show_hints(buffer) end
      return vim.NIL
    end
  end
  return vim.lsp.start_client({
    name = 'jixiao',
    cmd = { vim.g.jixiao or 'jixiao', 'lsp' },
    root_dir = root_of(file),
    capabilities = capabilities,
    handlers = handlers,
    on_attach = on_attach,
  })
end

vim.api.nvim_create_autocmd({ 'BufReadPost', 'BufNewFile' }, {
  pattern = { '*.yaml', '*.yml' },
  callback = function(event)
    if not client() then client_id = start(event.file) end
    if client_id then vim.lsp.buf_attach_client(event.buf, client_id) end
  end,
})
