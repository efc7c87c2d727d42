// Loaded into the backend: when the script that started it is gone, however that came about, the backend goes too.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
