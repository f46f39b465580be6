/**
 * Little services that break the architecture rules one by one, and a clean one that breaks none: each rule is seen to
 * fail.
 */
package id.satunaker.planted;
