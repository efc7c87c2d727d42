// Loaded into a Node program by startNode: when the process that started it is gone, however that came about (a kill that
// cannot be caught, a crash), the program goes too.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
// The channel alone must not keep a program alive that has done its work.
process.channel?.unref();
