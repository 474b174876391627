/** Whether shortcuts use Cmd. */
export const IS_MAC = /mac/i.test(navigator.userAgent) && !/iphone|ipad/i.test(navigator.userAgent)
